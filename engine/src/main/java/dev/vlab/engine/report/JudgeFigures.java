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

    private JudgeFigures(JudgeSession session) {
        this.session = session;
        this.results = JudgeResults.of(session);
        this.pair = results.scale() == Scale.PREFERENCE;
    }

    static String html(JudgeSession session) {
        JudgeFigures figures = new JudgeFigures(session);
        return figures.head() + figures.facts() + figures.counts() + figures.parts() + figures.method();
    }

    private String head() {
        String begun = Instant.ofEpochMilli(session.made())
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        return "<h1>" + Html.text(session.name()) + "</h1>\n<div class=\"quiet\">" + Html.text(session.task()) + ", "
                + (pair ? "compared blind" : "rated from 1 to 5") + " by "
                + Html.text(String.join(", ", results.agreement().raters())) + "; begun " + begun + "</div>\n";
    }

    private String facts() {
        Tally all = results.all();
        List<String> facts = new ArrayList<>();
        if (pair) {
            facts.add(fact(session.models().getFirst() + " wins", share(all.share()), interval(all.share())));
            facts.add(fact("Left side chosen", share(results.left()), interval(results.left())));
        } else {
            facts.add(fact("Mean rating", figure(all.mean()), "of 5"));
            facts.add(fact("Rated 4 or 5", share(all.share()), interval(all.share())));
        }
        facts.add(fact(
                "Items judged",
                String.valueOf(all.items()),
                "of " + session.items().size()));
        Agreement agreement = results.agreement();
        if (agreement.items() > 0) {
            String over = ", " + agreement.items() + " items";
            facts.add(fact(
                    "Agreement, Krippendorff’s α", figure(agreement.alpha()), (pair ? "nominal" : "ordinal") + over));
            if (agreement.raters().size() == 2) {
                facts.add(fact(
                        "Agreement, Cohen’s κ", figure(agreement.kappa()), pair ? "unweighted" : "quadratic weights"));
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
                        "Same",
                        session.models().getFirst() + " is better",
                        session.models().getLast() + " is better")
                : List.of("1", "2", "3", "4", "5");
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        StringBuilder rows = new StringBuilder();
        for (int i = counts.size() - 1; i >= 0; i--) {
            rows.append(row(names.get(i), bar(counts.get(i) / (double) most, ""), String.valueOf(counts.get(i)), ""));
        }
        return table("Items", rows.toString());
    }

    private String parts() {
        String tags = results.tags().entrySet().stream()
                .map(tag -> row(tag.getKey(), "", String.valueOf(tag.getValue()), ""))
                .collect(Collectors.joining());
        String what = pair ? "Wins of " + session.models().getFirst() : "Rated 4 or 5";
        return shares(what + " by type", results.types())
                + shares(what + " by rater", results.raters())
                + (tags.isEmpty() ? "" : table("Tags", tags));
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
                interval(share) + ", of " + share.of());
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
        String how = pair
                ? "The two models’ answers were shown side by side without names, the sides drawn at random (seed "
                        + session.seed()
                        + "). A model’s win rate is its share of the items that either model won; an item"
                        + " judged by several people is won by the model that more than half of them prefer."
                : "An item rated by several people counts once, with their rounded mean.";
        return "<h2>How it was counted</h2>\n<p>" + how + " Intervals are Wilson’s at 95 %. α and κ are 1 for full"
                + " agreement between raters and 0 for what chance gives.</p>\n";
    }

    private static String share(Proportion share) {
        return share.of() == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * share.share());
    }

    private static String interval(Proportion share) {
        return share.of() == 0
                ? "nothing decided"
                : String.format(Locale.ROOT, "95 %%: %.0f to %.0f %%", 100 * share.low(), 100 * share.high());
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }
}
