package dev.vlab.app.look;

import javafx.scene.paint.Color;

/**
 * A theme's colours for what is drawn by hand; the style sheets define the same ones. Image stream is amber and video
 * stream is blue everywhere, and nothing else is.
 *
 * @param stage behind the video
 * @param page ground of the window
 * @param panel ground of panels
 * @param line separators
 * @param text words
 * @param secondary less important words
 * @param accent rings, marks and accented words
 * @param good success, with a word or sign besides
 * @param bad failure, with a word or sign besides
 * @param imageText amber that can be read on the panel
 * @param videoText blue that can be read on the panel
 */
public record Palette(
        Color stage,
        Color page,
        Color panel,
        Color line,
        Color text,
        Color secondary,
        Color accent,
        Color good,
        Color bad,
        Color imageText,
        Color videoText) {
    /** Amber, the image stream. */
    public static final Color IMAGE = Color.web("#e69f00");
    /** Blue, the video stream. */
    public static final Color VIDEO = Color.web("#56b4e9");
    /** Ground of chosen and primary things, under white text. */
    public static final Color FILL = Color.web("#5646e0");

    public static final Palette DARK = of(
            "#101010", "#1b1b1b", "#232323", "#353535", "#ececec", "#a8a8a8", "#9488ff", "#2fa36b", "#e86060",
            "#e69f00", "#56b4e9");
    public static final Palette LIGHT = of(
            "#101010", "#f6f6f6", "#ffffff", "#dddddd", "#1c1c1c", "#5f5f5f", "#5646e0", "#1f7f50", "#c93a3a",
            "#8a5f00", "#1c6ea4");

    private static Palette of(
            String stage,
            String page,
            String panel,
            String line,
            String text,
            String secondary,
            String accent,
            String good,
            String bad,
            String imageText,
            String videoText) {
        return new Palette(
                Color.web(stage),
                Color.web(page),
                Color.web(panel),
                Color.web(line),
                Color.web(text),
                Color.web(secondary),
                Color.web(accent),
                Color.web(good),
                Color.web(bad),
                Color.web(imageText),
                Color.web(videoText));
    }
}
