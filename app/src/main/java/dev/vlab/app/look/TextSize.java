package dev.vlab.app.look;

import javafx.scene.Scene;

/** How large the words of the window are; all their sizes grow with it. */
public enum TextSize {
    SMALL(12),
    NORMAL(13),
    LARGE(15),
    LARGER(17);

    private final int pixels;

    TextSize(int pixels) {
        this.pixels = pixels;
    }

    /** Sets a scene's words in this size. */
    public void apply(Scene scene) {
        scene.getRoot().setStyle("-fx-font-size: " + pixels + "px");
    }
}
