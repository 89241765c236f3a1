package dev.vlab.app.jobs;

import javafx.scene.layout.Region;

/** A thin bar that is filled to a share of its width. */
public final class ShareBar extends Region {
    private final Region fill = new Region();
    private double share;

    public ShareBar(double share) {
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("fill");
        getChildren().add(fill);
        share(share);
    }

    /** Sets the share, 0 to 1. */
    public void share(double newShare) {
        share = Math.clamp(newShare, 0, 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}
