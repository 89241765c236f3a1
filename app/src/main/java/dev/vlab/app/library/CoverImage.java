package dev.vlab.app.library;

import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A picture that fills its place, 3 : 2, with what sticks out cut off and the upper corners round. */
public final class CoverImage extends Region {
    /** Width over height: between 4 : 3 and 16 : 9, so that either loses little. */
    static final double SHAPE = 1.5;

    /** Where a video's picture is taken: past titles and fades, before the end. */
    public static final double AT = 0.4;

    private static final double ROUND = 12;

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();

    public CoverImage() {
        getStyleClass().add("stage");
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        setClip(clip);
        getChildren().add(view);
    }

    public void show(@Nullable Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(width / SHAPE);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight() + ROUND); // the lower corners stay square
        Image image = view.getImage();
        if (image == null || getHeight() <= 0) {
            return;
        }
        double shape = getWidth() / getHeight();
        double width = Math.min(image.getWidth(), image.getHeight() * shape);
        double height = Math.min(image.getHeight(), image.getWidth() / shape);
        view.setViewport(
                new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height));
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }
}
