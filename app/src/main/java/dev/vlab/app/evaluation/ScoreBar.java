package dev.vlab.app.evaluation;

import javafx.scene.layout.Region;

/** A share as a bar, with a mark where chance lies. */
final class ScoreBar extends Region {
    private static final double MARK = 2;

    private final Region fill = new Region();
    private final Region chance = new Region();
    private Score score;

    ScoreBar(Score score) {
        this.score = score;
        getStyleClass().add("score-bar");
        fill.getStyleClass().add("fill");
        chance.getStyleClass().add("chance");
        getChildren().addAll(fill, chance);
        show(score);
    }

    void show(Score now) {
        score = now;
        chance.setVisible(!Double.isNaN(now.chance()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        fill.resizeRelocate(0, 0, Math.rint(width * Math.clamp(score.value(), 0, 1)), getHeight());
        if (chance.isVisible()) {
            double at = Math.rint((width - MARK) * Math.clamp(score.chance(), 0, 1));
            chance.resizeRelocate(at, -3, MARK, getHeight() + 6);
        }
    }
}
