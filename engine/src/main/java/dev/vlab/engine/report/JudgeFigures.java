package dev.vlab.engine.report;

import dev.vlab.engine.eval.judge.Agreement;
import dev.vlab.engine.eval.judge.JudgeResults;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Proportion;
import dev.vlab.engine.eval.judge.Scale;
import dev.vlab.engine.eval.judge.Tally;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a session's report: what it is of, what it comes to, and how that was counted. */
final class JudgeFigures {

    private final JudgeSession session;
    private final JudgeResults results;
    private final boolean pair;
    private final ReportTexts texts;

    private JudgeFigures(JudgeSession session, ReportTexts texts) {
        this.session = session;
        this.texts = texts;
        this.results = JudgeResults.of(session);
        this.pair = results.scale() == Scale.PREFERENCE;
    }

    static String html(JudgeSession session, ReportTexts texts) {
        JudgeFigures figures = new JudgeFigures(session, texts);
        return figures.head() + figures.facts() + figures.counts() + figures.parts() + figures.method();
    }

    private String head() {
        String begun = Instant.ofEpochMilli(session.made())
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        String raters = String.join(", ", results.agreement().raters());
        return "<h1>" + Html.text(session.name()) + "</h1>\n<div class=\"quiet\">"
                + Html.text(texts.get(pair ? "compared" : "rated", session.task(), raters, begun)) + "</div>\n";
    }

    private String facts() {
        Tally all = results.all();
        List<String> facts = new ArrayList<>();
        if (pair) {
            facts.add(fact(texts.get("wins", session.models().getFirst()), share(all.share()), interval(all.share())));
            facts.add(fact(texts.get("left"), share(results.left()), interval(results.left())));
        } else {
            facts.add(fact(texts.get("mean"), figure(all.mean()), texts.get("mean.of")));
            facts.add(fact(texts.get("good"), share(all.share()), interval(all.share())));
        }
        facts.add(fact(
                texts.get("judged.items"),
                String.valueOf(all.items()),
                texts.get("judged.of", session.items().size())));
        Agreement agreement = results.agreement();
        if (agreement.items() > 0) {
            String scale = texts.get(pair ? "nominal" : "ordinal");
            facts.add(fact(
                    texts.get("alpha"),
                    figure(agreement.alpha()),
                    texts.get("agreement.items", scale, agreement.items())));
            if (agreement.raters().size() == 2) {
                facts.add(fact(
                        texts.get("kappa"), figure(agreement.kappa()), texts.get(pair ? "unweighted" : "quadratic")));
            }
        }
        return "<div class=\"facts\">" + String.join("\n", facts) + "</div>\n";
    }

    private static String fact(String name, String value, String note) {
        return "<div class=\"fact\"><span class=\"small quiet\">" + Html.text(name) + "</span><b>" + value
                + "</b><span class=\"small quiet\">" + note + "</span></div>";
    }

    private String counts() {
        List<Integer> counts = results.all().counts();
        List<String> names = pair
                ? List.of(
                        texts.get("same"),
                        texts.get("better", session.models().getFirst()),
                        texts.get("better", session.models().getLast()))
                : List.of("1", "2", "3", "4", "5");
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        StringBuilder rows = new StringBuilder();
        for (int i = counts.size() - 1; i >= 0; i--) {
            rows.append(row(names.get(i), bar(counts.get(i) / (double) most, ""), String.valueOf(counts.get(i)), ""));
        }
        return table(texts.get("items"), rows.toString());
    }

    private String parts() {
        String tags = results.tags().entrySet().stream()
                .map(tag -> row(tag.getKey(), "", String.valueOf(tag.getValue()), ""))
                .collect(Collectors.joining());
        String what = pair ? texts.get("wins.of", session.models().getFirst()) : texts.get("good");
        return shares(texts.get("by.type", what), results.types())
                + shares(texts.get("by.rater", what), results.raters())
                + (tags.isEmpty() ? "" : table(texts.get("tags"), tags));
    }

    private String shares(String title, List<Tally> parts) {
        return parts.isEmpty()
                ? ""
                : table(title, parts.stream().map(this::shareRow).collect(Collectors.joining()));
    }

    private String shareRow(Tally part) {
        Proportion share = part.share();
        String whiskers = share.of() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<s style=\"left:%.1f%%;width:%.1f%%\"></s>",
                        100 * share.low(),
                        100 * (share.high() - share.low()));
        String chance = pair ? "<u></u>" : "";
        return row(
                part.name(),
                bar(share.of() == 0 ? 0 : share.share(), chance + whiskers),
                share(share),
                texts.get("interval.of", interval(share), share.of()));
    }

    private static String bar(double share, String more) {
        return String.format(
                Locale.ROOT, "<div class=\"bar\"><i style=\"width:%.1f%%\"></i>%s</div>", 100 * share, more);
    }

    private static String row(String name, String bar, String value, String note) {
        return "<tr><td>" + Html.text(name) + "</td><td>" + bar + "</td><td><b>" + value
                + "</b></td><td class=\"small quiet\">" + note + "</td></tr>\n";
    }

    private static String table(String title, String rows) {
        return "<h2>" + Html.text(title) + "</h2>\n<table>" + rows + "</table>\n";
    }

    private String method() {
        String how = pair ? texts.get("how.pair", String.valueOf(session.seed())) : texts.get("how.rating");
        return "<h2>" + texts.get("how") + "</h2>\n<p>" + Html.text(how) + " " + texts.get("how.more") + "</p>\n";
    }

    private static String share(Proportion share) {
        return share.of() == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share.share());
    }

    private String interval(Proportion share) {
        return share.of() == 0
                ? texts.get("none")
                : texts.get("interval", Math.round(100 * share.low()), Math.round(100 * share.high()));
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }
}
