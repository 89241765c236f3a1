package dev.vlab.app.judge;

import dev.vlab.app.jobs.Fact;
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
        column.getChildren().add(new CountRows("Items", counts(session, results)));
        String share = pair ? "Wins of " + session.models().getFirst() + " by type" : "Rated 4 or 5 by type";
        part(share, results.types(), pair);
        part(pair ? "Wins by rater" : "Rated 4 or 5 by rater", results.raters(), pair);
        if (!results.tags().isEmpty()) {
            List<CountRows.Row> tags = new ArrayList<>();
            results.tags().forEach((tag, count) -> tags.add(new CountRows.Row(tag, count)));
            column.getChildren().add(new CountRows("Tags", tags));
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
                            "judgeWinRate", winner + " wins", ResultText.share(all.share()), interval(all, "decided")));
            facts.getChildren()
                    .add(fact("judgeLeft", "Left side chosen", ResultText.share(results.left()), side(results.left())));
        } else {
            facts.getChildren().add(fact("judgeMean", "Mean rating", ResultText.figure(all.mean()), "of 5"));
            facts.getChildren()
                    .add(fact("judgeGood", "Rated 4 or 5", ResultText.share(all.share()), interval(all, "rated")));
        }
        facts.getChildren()
                .add(fact(
                        "judgeItems",
                        "Items judged",
                        String.valueOf(all.items()),
                        "of " + session.items().size()));
        Agreement agreement = results.agreement();
        facts.getChildren()
                .add(fact(
                        "judgeAlpha",
                        "Agreement",
                        ResultText.figure(agreement.alpha()),
                        ResultText.agreement(agreement, !pair)));
        if (agreement.raters().size() == 2 && agreement.items() > 0) {
            facts.getChildren()
                    .add(fact(
                            "judgeKappa",
                            "Agreement of two",
                            ResultText.figure(agreement.kappa()),
                            pair ? "Cohen’s κ" : "Cohen’s κ, quadratic weights"));
        }
        return facts;
    }

    private static String interval(Tally all, String what) {
        Proportion share = all.share();
        return share.of() == 0
                ? "nothing " + what + " yet"
                : ResultText.interval(share) + ", of " + share.of() + " " + what;
    }

    private static String side(Proportion left) {
        if (left.of() == 0) {
            return "nothing decided yet";
        }
        boolean even = left.low() <= EVEN && left.high() >= EVEN;
        return even ? "as chance would have it" : "far from half: a habit?";
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
            rows.add(new CountRows.Row(session.models().getFirst() + " is better", counts.get(1)));
            rows.add(new CountRows.Row("Same", counts.getFirst()));
            rows.add(new CountRows.Row(session.models().getLast() + " is better", counts.getLast()));
        } else {
            for (int value = results.scale().most(); value >= results.scale().least(); value--) {
                rows.add(new CountRows.Row(RateBar.word(value), counts.get(value - 1)));
            }
        }
        return rows;
    }
}
