package dev.vlab.app.judge;

import javafx.scene.layout.Region;

/** A share as a filled bar, with the interval that it lies in and, where there is one, the line of chance. */
final class IntervalBar extends Region {
    private static final double HEIGHT = 18;
    private static final double BAR = 8;
    private static final double LINE = 2;

    private final Region track = part("track");
    private final Region fill = part("fill");
    private final Region span = part("span");
    private final Region low = part("span");
    private final Region high = part("span");
    private final Region chance = part("chance");
    private final double share;
    private final double from;
    private final double to;
    private final double guess;

    /**
     * Makes the bar, all values from 0 to 1.
     *
     * @param guess where chance is; NaN where that has no meaning
     */
    IntervalBar(double share, double from, double to, double guess) {
        this.share = Double.isNaN(share) ? 0 : share;
        this.from = from;
        this.to = to;
        this.guess = guess;
        getStyleClass().add("interval-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(60);
        getChildren().addAll(track, fill, chance, span, low, high);
        chance.setVisible(!Double.isNaN(guess));
        boolean nothing = Double.isNaN(share);
        span.setVisible(!nothing);
        low.setVisible(!nothing);
        high.setVisible(!nothing);
    }

    private static Region part(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = (HEIGHT - BAR) / 2;
        double middle = (HEIGHT - LINE) / 2;
        track.resizeRelocate(0, top, width, BAR);
        fill.resizeRelocate(0, top, Math.rint(width * share), BAR);
        double left = Math.rint(Math.min(width - LINE, width * from));
        double right = Math.rint(Math.min(width - LINE, width * to));
        span.resizeRelocate(left, middle, Math.max(LINE, right - left), LINE);
        low.resizeRelocate(left, top, LINE, BAR);
        high.resizeRelocate(right, top, LINE, BAR);
        chance.resizeRelocate(Math.rint(width * (Double.isNaN(guess) ? 0 : guess)) - 1, 0, 1, HEIGHT);
    }
}
