package dev.vlab.app.judge;

import dev.vlab.app.jobs.CountRows;
import dev.vlab.app.jobs.Fact;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.Agreement;
import dev.vlab.engine.eval.judge.JudgeResults;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Proportion;
import dev.vlab.engine.eval.judge.Scale;
import dev.vlab.engine.eval.judge.Tally;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the open session's judgements come to: figures, counts, and the same by type, rater and tag. */
final class ResultsView extends ScrollPane {
    private static final Texts TEXTS = Texts.of(ResultsView.class);

    private static final double EVEN = 0.5;

    private final JudgeViewModel model;
    private final VBox column = new VBox(24);

    ResultsView(JudgeViewModel model) {
        this.model = model;
        setId("judgeResults");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(column);
        model.sessionProperty().subscribe(now -> refresh());
        model.partProperty().subscribe(now -> refresh());
    }

    private void refresh() {
        if (model.partProperty().get() == JudgeViewModel.Part.RESULTS) {
            show(model.sessionProperty().get());
        }
    }

    private void show(@Nullable JudgeSession session) {
        column.getChildren().clear();
        if (session == null) {
            return;
        }
        JudgeResults results = JudgeResults.of(session);
        boolean pair = results.scale() == Scale.PREFERENCE;
        column.getChildren().add(facts(session, results, pair));
        column.getChildren().add(new CountRows(TEXTS.get("items"), counts(session, results)));
        String one = session.models().getFirst();
        part(pair ? TEXTS.get("wins.by.type", one) : TEXTS.get("good.by.type"), results.types(), pair);
        part(pair ? TEXTS.get("wins.by.rater", one) : TEXTS.get("good.by.rater"), results.raters(), pair);
        if (!results.tags().isEmpty()) {
            List<CountRows.Row> tags = new ArrayList<>();
            results.tags().forEach((tag, count) -> tags.add(new CountRows.Row(tag, count)));
            column.getChildren().add(new CountRows(TEXTS.get("tags"), tags));
        }
    }

    private void part(String title, List<Tally> parts, boolean pair) {
        if (!parts.isEmpty()) {
            column.getChildren().add(new ShareRows(title, parts, pair ? EVEN : Double.NaN));
        }
    }

    private static FlowPane facts(JudgeSession session, JudgeResults results, boolean pair) {
        Tally all = results.all();
        FlowPane facts = new FlowPane(8, 8);
        if (pair) {
            String winner = session.models().getFirst();
            facts.getChildren()
                    .add(fact(
                            "judgeWinRate",
                            TEXTS.get("wins", winner),
                            ResultText.share(all.share()),
                            interval(all.share(), pair)));
            facts.getChildren()
                    .add(fact("judgeLeft", TEXTS.get("left"), ResultText.share(results.left()), side(results.left())));
        } else {
            facts.getChildren()
                    .add(fact("judgeMean", TEXTS.get("mean"), ResultText.figure(all.mean()), TEXTS.get("mean.of")));
            facts.getChildren()
                    .add(fact(
                            "judgeGood",
                            TEXTS.get("good"),
                            ResultText.share(all.share()),
                            interval(all.share(), pair)));
        }
        facts.getChildren()
                .add(fact(
                        "judgeItems",
                        TEXTS.get("judged"),
                        String.valueOf(all.items()),
                        TEXTS.get("judged.of", session.items().size())));
        Agreement agreement = results.agreement();
        facts.getChildren()
                .add(fact(
                        "judgeAlpha",
                        TEXTS.get("agreement"),
                        ResultText.figure(agreement.alpha()),
                        ResultText.agreement(agreement, !pair)));
        if (agreement.raters().size() == 2 && agreement.items() > 0) {
            facts.getChildren()
                    .add(fact(
                            "judgeKappa",
                            TEXTS.get("agreement.two"),
                            ResultText.figure(agreement.kappa()),
                            pair ? TEXTS.get("kappa.plain") : TEXTS.get("kappa.quadratic")));
        }
        return facts;
    }

    private static String interval(Proportion share, boolean pair) {
        String interval = ResultText.interval(share);
        if (interval.isEmpty()) {
            return TEXTS.get("nothing.yet");
        }
        return pair ? TEXTS.get("of.decided", interval, share.of()) : TEXTS.get("of.rated", interval, share.of());
    }

    private static String side(Proportion left) {
        if (left.of() == 0) {
            return TEXTS.get("left.none");
        }
        boolean even = left.low() <= EVEN && left.high() >= EVEN;
        return even ? TEXTS.get("left.even") : TEXTS.get("left.habit");
    }

    private static Fact fact(String id, String name, String value, String note) {
        Fact fact = new Fact(id, name);
        fact.say(value, note);
        return fact;
    }

    private static List<CountRows.Row> counts(JudgeSession session, JudgeResults results) {
        List<Integer> counts = results.all().counts();
        List<CountRows.Row> rows = new ArrayList<>();
        if (results.scale() == Scale.PREFERENCE) {
            rows.add(new CountRows.Row(TEXTS.get("better", session.models().getFirst()), counts.get(1)));
            rows.add(new CountRows.Row(TEXTS.get("same"), counts.getFirst()));
            rows.add(new CountRows.Row(TEXTS.get("better", session.models().getLast()), counts.getLast()));
        } else {
            for (int value = results.scale().most(); value >= results.scale().least(); value--) {
                rows.add(new CountRows.Row(RateBar.word(value), counts.get(value - 1)));
            }
        }
        return rows;
    }
}
