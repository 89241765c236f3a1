package dev.vlab.app.attention;

import dev.vlab.engine.task.FeatureStream;

/**
 * Perceptually even colour scales: black through the stream's own colour to white, with equal steps of lightness for
 * equal steps of value (Oklab lightness, Ottosson 2020).
 */
public final class HeatScale {
    /** Black through amber to white, for the image stream. */
    public static final HeatScale AMBER = new HeatScale(0xe69f00);
    /** Black through blue to white, for the video stream. */
    public static final HeatScale BLUE = new HeatScale(0x56b4e9);

    private static final int STEPS = 256;
    /** Where nothing is attended the video stays plain; where most is, a trace of it still shows. */
    private static final double MOST_OPACITY = 0.85;

    private final int rgb;
    private final int[] table = new int[STEPS];

    private HeatScale(int rgb) {
        this.rgb = rgb;
        double[] middle = Oklab.fromRgb(rgb);
        for (int i = 0; i < STEPS; i++) {
            double lightness = i / (STEPS - 1.0);
            // Colourfulness grows with lightness up to the stream's colour and fades from there to white.
            double chroma = lightness < middle[0] ? lightness / middle[0] : (1 - lightness) / (1 - middle[0]);
            table[i] = Oklab.toRgb(lightness, middle[1] * chroma, middle[2] * chroma);
        }
    }

    public static HeatScale of(FeatureStream stream) {
        return stream == FeatureStream.IMAGE ? AMBER : BLUE;
    }

    /** The stream's own colour, as CSS writes it. */
    public String css() {
        return String.format("#%06x", rgb);
    }

    /** The opaque colour of a value between 0 and 1 (clamped), as 0xffRRGGBB. */
    public int opaque(double value) {
        return 0xff000000 | table[step(value)];
    }

    /** The colour of a value laid over video, as 0xAARRGGBB, not premultiplied: opacity grows with the value. */
    public int overVideo(double value) {
        int alpha = (int) Math.round(255 * MOST_OPACITY * Math.clamp(value, 0, 1));
        return alpha << 24 | table[step(value)];
    }

    private static int step(double value) {
        return (int) Math.round(Math.clamp(value, 0, 1) * (STEPS - 1));
    }
}
