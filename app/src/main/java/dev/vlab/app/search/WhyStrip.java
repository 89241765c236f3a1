package dev.vlab.app.search;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.FrameScore;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Why a moment was found: each of its frames as a bar, the higher the better it matches; pressed, it is shown. */
final class WhyStrip extends VBox {
    private static final Texts TEXTS = Texts.of(WhyStrip.class);
    private static final double HEIGHT = 48;
    private static final double LEAST = 6;

    private final SearchViewModel model;
    private final HBox bars = new HBox(2);

    WhyStrip(SearchViewModel model) {
        super(4);
        this.model = model;
        setId("searchWhy");
        bars.setMinHeight(HEIGHT);
        bars.setPrefHeight(HEIGHT);
        bars.setStyle("-fx-alignment: bottom-left");
        getChildren()
                .setAll(
                        Parts.label(TEXTS.get("why"), "bold"),
                        bars,
                        Parts.wrapped(TEXTS.get("why.note"), "small", "secondary"));
        model.whyProperty().subscribe(now -> show());
    }

    private void show() {
        var frames = model.whyProperty().get();
        bars.getChildren().clear();
        Parts.show(this, !frames.isEmpty());
        double least = frames.stream().mapToDouble(FrameScore::score).min().orElse(0);
        double most = frames.stream().mapToDouble(FrameScore::score).max().orElse(1);
        for (int i = 0; i < frames.size(); i++) {
            FrameScore frame = frames.get(i);
            double share = (frame.score() - least) / Math.max(1e-9, most - least);
            bars.getChildren().add(bar(i, frame, LEAST + share * (HEIGHT - LEAST), frame.score() == most));
        }
    }

    private Button bar(int index, FrameScore frame, double tall, boolean best) {
        Button bar = Parts.button(
                new Button(),
                "why" + index,
                String.format(Locale.ROOT, "%s: %.3f", Times.of(frame.micros()), frame.score()),
                () -> model.look(frame));
        bar.getStyleClass().setAll(best ? "why-best" : "why");
        bar.setMinSize(0, tall);
        bar.setPrefSize(Region.USE_COMPUTED_SIZE, tall);
        bar.setMaxSize(Double.MAX_VALUE, tall);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }
}
