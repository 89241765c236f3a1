package dev.vlab.engine.report;

import dev.vlab.engine.task.FeatureStream;

/**
 * The colours of attention: black through a stream's own colour to white, with equal steps of lightness for equal steps
 * of value. Laid over video, opacity grows with the value, so that what is not attended stays plain video.
 */
public final class HeatScale {

    /** Black through amber to white, for the image stream. */
    public static final HeatScale AMBER = new HeatScale(0xe69f00);

    /** Black through blue to white, for the video stream. */
    public static final HeatScale BLUE = new HeatScale(0x56b4e9);

    private static final int STEPS = 256;

    /** Even where most is attended, a trace of the video shows. */
    private static final double MOST_OPACITY = 0.85;

    private final int colour;
    private final int[] table = new int[STEPS];

    private HeatScale(int colour) {
        this.colour = colour;
        double[] own = Oklab.fromRgb(colour);
        for (int i = 0; i < STEPS; i++) {
            double lightness = i / (STEPS - 1.0);
            boolean darker = lightness < own[0];
            double chroma = darker ? lightness / own[0] : (1 - lightness) / (1 - own[0]);
            table[i] = Oklab.toRgb(lightness, own[1] * chroma, own[2] * chroma);
        }
    }

    /** Amber for the image stream, blue for the video stream, everywhere. */
    public static HeatScale of(FeatureStream stream) {
        return switch (stream) {
            case IMAGE -> AMBER;
            case VIDEO -> BLUE;
        };
    }

    /** The stream's own colour, {@code 0xRRGGBB}. */
    public int colour() {
        return colour;
    }

    /** The opaque colour {@code 0xffRRGGBB} of a value between 0 and 1; values outside are clamped. */
    public int opaque(double value) {
        return 0xff000000 | table[step(value)];
    }

    /** The colour {@code 0xAARRGGBB} of a value laid over video, not premultiplied. */
    public int overVideo(double value) {
        double opacity = MOST_OPACITY * Math.clamp(value, 0, 1);
        return (int) Math.round(255 * opacity) << 24 | table[step(value)];
    }

    private static int step(double value) {
        return (int) Math.round(Math.clamp(value, 0, 1) * (STEPS - 1));
    }
}
