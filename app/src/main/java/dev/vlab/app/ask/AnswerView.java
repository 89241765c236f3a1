package dev.vlab.app.ask;

import dev.vlab.app.jobs.FrameThumb;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An answer with everything that says how far to trust it: probability, runners-up, the frames it rests on. */
final class AnswerView extends VBox {
    private static final Texts TEXTS = Texts.of(AnswerView.class);
    private static final double THUMB_WIDTH = 76;
    private static final double THUMB_HEIGHT = 57;
    private static final int COLUMNS = 4;
    /** Less likely runners-up are noise: words that no answer begins with. */
    private static final double LEAST = 0.001;

    AnswerView(Exchange exchange, AskViewModel model, FrameImages frames) {
        super(16);
        Answer answer = exchange.answer();
        getChildren().addAll(best(exchange), evidence(answer, model, frames));
        List<Answer.Alternative> likely = answer.alternatives().stream()
                .filter(other -> other.confidence() >= LEAST)
                .toList();
        getChildren().add(1, likely.isEmpty() ? noRunnerUp() : runnersUp(likely));
    }

    private static VBox best(Exchange exchange) {
        Answer answer = exchange.answer();
        Label text = Parts.wrapped(answer.answer(), "figure");
        text.setId("askAnswer");
        Label sure = Parts.label(TEXTS.get("sure", Percent.rough(answer.confidence())), "secondary");
        sure.setId("askConfidence");
        ShareBar bar = new ShareBar(answer.confidence());
        Label asked = Parts.wrapped(
                TEXTS.get("asked", answer.question(), Times.of(answer.clip().span())), "small", "secondary");
        Label by = Parts.wrapped(
                TEXTS.get(
                        "answered.by",
                        exchange.model(),
                        Instant.ofEpochMilli(exchange.when()).atZone(ZoneId.systemDefault())),
                "small",
                "secondary");
        by.setId("askBy");
        VBox best = new VBox(4, asked, text, bar, sure, by);
        VBox.setMargin(bar, new Insets(4, 0, 0, 0));
        return best;
    }

    private static VBox noRunnerUp() {
        return new VBox(
                8,
                Parts.label(TEXTS.get("or.else"), "bold"),
                Parts.wrapped(TEXTS.get("or.else.none", Percent.rough(LEAST)), "secondary"));
    }

    private static VBox runnersUp(List<Answer.Alternative> alternatives) {
        GridPane rows = new GridPane();
        rows.setId("askAlternatives");
        rows.setHgap(12);
        rows.setVgap(8);
        ColumnConstraints words = new ColumnConstraints();
        words.setMaxWidth(180);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        rows.getColumnConstraints().setAll(words, bars, numbers);
        for (Answer.Alternative other : alternatives) {
            rows.addRow(
                    rows.getRowCount(),
                    Parts.wrapped(other.answer()),
                    new ShareBar(other.confidence()),
                    Parts.label(Percent.rough(other.confidence()), "secondary"));
        }
        return new VBox(8, Parts.label(TEXTS.get("or.else"), "bold"), rows);
    }

    private static VBox evidence(Answer answer, AskViewModel model, FrameImages frames) {
        GridPane tiles = new GridPane(8, 12);
        tiles.setId("askEvidence");
        double most = answer.evidence().stream()
                .mapToDouble(Answer.Evidence::weight)
                .max()
                .orElse(1);
        for (Answer.Evidence evidence : answer.evidence()) {
            int index = tiles.getChildren().size();
            String time = Times.of(evidence.timeMicros());
            String weight = Math.round(evidence.weight() * 100) + " %";
            FrameThumb thumb = Parts.button(
                    new FrameThumb(frames, answer.clip().file(), evidence.timeMicros(), THUMB_WIDTH, THUMB_HEIGHT),
                    "askEvidence" + index,
                    TEXTS.get("evidence.go", time, weight),
                    () -> model.jump(evidence));
            VBox tile = new VBox(
                    4,
                    thumb,
                    new ShareBar(evidence.weight() / most),
                    new BorderPane(
                            null,
                            null,
                            Parts.label(weight, "small"),
                            null,
                            Parts.label(seconds(evidence.timeMicros()), "small", "secondary")));
            tile.setMaxWidth(THUMB_WIDTH);
            tiles.add(tile, index % COLUMNS, index / COLUMNS);
        }
        return new VBox(8, Parts.label(TEXTS.get("rests.on"), "bold"), tiles);
    }

    private static String seconds(long micros) {
        return TEXTS.get("seconds", micros / 1e6);
    }
}
