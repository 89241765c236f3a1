package dev.vlab.engine.data.art;

import java.awt.Color;

/**
 * The tones in which a thing is drawn.
 *
 * @param main the colour people would name
 * @param light lit parts; of a white thing, parts in a light shade
 * @param dark parts in the shade
 * @param line outlines, dark enough to part the thing from every background
 */
public record Palette(Color main, Color light, Color dark, Color line) {

    /** Tones around one colour. */
    public static Palette of(Color main) {
        boolean pale = Math.min(main.getRed(), Math.min(main.getGreen(), main.getBlue())) > 200;
        return new Palette(
                main,
                pale ? mix(main, new Color(120, 140, 180), 0.28) : mix(main, Color.WHITE, 0.35),
                mix(main, new Color(20, 20, 40), 0.22),
                mix(main, new Color(20, 20, 40), 0.72));
    }

    /** {@code a} at {@code share} 0, {@code b} at 1. */
    static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }

    static Color fade(Color colour, double alpha) {
        return new Color(
                colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * Math.clamp(alpha, 0, 1)));
    }
}
