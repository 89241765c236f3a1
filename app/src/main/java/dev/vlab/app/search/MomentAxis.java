package dev.vlab.app.search;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.ScoreRange;
import dev.vlab.engine.library.VideoHits;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** A video's length as an axis with its moments on it as blocks, each as high as its score. */
final class MomentAxis extends Region {
    private static final Texts TEXTS = Texts.of(MomentAxis.class);
    private static final double HEIGHT = 40;
    private static final double LEAST = 6;
    private static final PseudoClass DROPPED = PseudoClass.getPseudoClass("dropped");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final VideoHits video;
    private final SearchViewModel model;
    private final ScoreRange range;

    MomentAxis(VideoHits video, ScoreRange range, SearchViewModel model) {
        this.video = video;
        this.range = range;
        this.model = model;
        getStyleClass().add("moment-axis");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        video.hits().forEach(hit -> getChildren().add(block(hit)));
    }

    private Button block(Hit hit) {
        Button block = Parts.button(new Button(), "hit" + hit.moment().id(), explanation(hit), () -> model.choose(hit));
        block.getStyleClass().setAll("moment");
        block.setUserData(hit);
        return block;
    }

    static String explanation(Hit hit) {
        return TEXTS.get("explanation", Times.of(hit.moment().span()), hit.score(), Times.of(hit.bestMicros()))
                + (hit.written() == null ? "" : TEXTS.get("explanation.written", hit.written()));
    }

    /** Marks what the threshold drops, and the chosen moment. */
    void mark() {
        getChildren().forEach(node -> {
            if (node.getUserData() instanceof Hit hit) {
                node.pseudoClassStateChanged(DROPPED, !model.keeps(hit));
                node.pseudoClassStateChanged(
                        CHOSEN, hit.equals(model.chosenProperty().get()));
            }
        });
    }

    @Override
    protected void layoutChildren() {
        double perMicro = getWidth() / Math.max(1, video.video().info().durationMicros());
        getChildren().forEach(node -> {
            if (node.getUserData() instanceof Hit hit) {
                double tall = Math.rint(LEAST + (getHeight() - LEAST) * range.place(hit.score()));
                double x = hit.moment().span().startMicros() * perMicro;
                double width = Math.max(LEAST, hit.moment().span().durationMicros() * perMicro - 2);
                node.resizeRelocate(Math.rint(x), getHeight() - tall, Math.rint(width), tall);
            }
        });
    }
}
