package dev.vlab.engine.data.art;

import static dev.vlab.engine.data.art.Brush.circle;
import static dev.vlab.engine.data.art.Brush.curve;
import static dev.vlab.engine.data.art.Brush.oval;
import static dev.vlab.engine.data.art.Brush.polygon;

import java.awt.Color;

/** Things that are alive. */
public final class Creatures {

    private static final Color BEAK = new Color(255, 176, 46);
    private static final Color DARK = new Color(30, 28, 40);

    private Creatures() {}

    /** A bird seen from the front with its wings spread. */
    public static void bird(Brush brush) {
        var tones = brush.palette();
        for (int side = -1; side <= 1; side += 2) {
            brush.part(
                    curve(
                            side * 0.12,
                            -0.08,
                            side * 0.3,
                            -0.42,
                            side * 0.55,
                            -0.46,
                            side * 0.74,
                            -0.4,
                            side * 0.7,
                            -0.26,
                            side * 0.66,
                            -0.2,
                            side * 0.58,
                            -0.14,
                            side * 0.54,
                            -0.04,
                            side * 0.48,
                            0.02,
                            side * 0.4,
                            0.04,
                            side * 0.34,
                            0.12,
                            side * 0.24,
                            0.18,
                            side * 0.1,
                            0.2),
                    tones.dark());
        }
        brush.part(polygon(-0.13, 0.3, -0.17, 0.54, 0, 0.48, 0.17, 0.54, 0.13, 0.3), tones.dark());
        brush.part(oval(0, 0.08, 0.23, 0.33), tones.main());
        brush.part(circle(0, -0.25, 0.2), tones.main());
        brush.fill(oval(0, 0.16, 0.13, 0.2), tones.light());
        eyes(brush, 0.085, -0.29, 0.06);
        brush.part(polygon(-0.06, -0.2, 0.06, -0.2, 0, -0.09), BEAK);
    }

    /** A fish; it faces right. */
    public static void fish(Brush brush) {
        var tones = brush.palette();
        brush.part(
                curve(
                        -0.34, 0, -0.5, -0.16, -0.58, -0.3, -0.68, -0.34, -0.6, -0.1, -0.6, 0.1, -0.68, 0.34, -0.58,
                        0.3, -0.5, 0.16, -0.34, 0),
                tones.dark());
        brush.part(
                curve(-0.14, -0.26, -0.06, -0.5, 0.14, -0.48, 0.26, -0.42, 0.2, -0.36, 0.18, -0.3, 0.18, -0.24),
                tones.dark());
        brush.part(
                curve(-0.42, 0, -0.26, -0.42, 0.42, -0.48, 0.62, 0, 0.42, 0.48, -0.26, 0.42, -0.42, 0), tones.main());
        brush.fill(
                curve(
                        -0.12, -0.26, -0.02, -0.1, -0.02, 0.1, -0.12, 0.26, -0.2, 0.22, -0.22, 0.2, -0.24, 0.18, -0.16,
                        0.06, -0.16, -0.06, -0.24, -0.18, -0.22, -0.2, -0.2, -0.22, -0.12, -0.26),
                tones.light());
        brush.part(
                curve(0.06, 0.06, -0.04, 0.1, -0.12, 0.2, -0.1, 0.28, 0.02, 0.26, 0.12, 0.18, 0.14, 0.1), tones.dark());
        brush.fill(circle(0.36, -0.1, 0.085), Color.WHITE);
        brush.fill(circle(0.38, -0.1, 0.045), DARK);
    }

    /** A cat that sits and looks at you. */
    public static void cat(Brush brush) {
        var tones = brush.palette();
        brush.part(
                curve(
                        0.16, 0.46, 0.5, 0.52, 0.56, 0.2, 0.42, 0.06, 0.36, 0.12, 0.36, 0.14, 0.36, 0.14, 0.42, 0.26,
                        0.34, 0.36, 0.16, 0.32),
                tones.dark());
        brush.part(
                curve(
                        -0.28, 0.5, -0.34, 0.1, -0.2, -0.1, 0, -0.1, 0.2, -0.1, 0.34, 0.1, 0.28, 0.5, 0.1, 0.53, -0.1,
                        0.53, -0.28, 0.5),
                tones.main());
        brush.fill(oval(0, 0.3, 0.13, 0.19), tones.light());
        for (int side = -1; side <= 1; side += 2) {
            brush.part(polygon(side * 0.32, -0.24, side * 0.33, -0.58, side * 0.06, -0.42), tones.main());
            brush.fill(polygon(side * 0.27, -0.32, side * 0.28, -0.48, side * 0.15, -0.41), new Color(250, 170, 180));
        }
        brush.part(oval(0, -0.22, 0.34, 0.26), tones.main());
        eyes(brush, 0.14, -0.24, 0.075);
        brush.fill(polygon(-0.045, -0.14, 0.045, -0.14, 0, -0.09), new Color(240, 120, 140));
        for (int side = -1; side <= 1; side += 2) {
            brush.stroke(curve(0, -0.09, side * 0.02, -0.04, side * 0.08, -0.04, side * 0.1, -0.07), 0.018f);
        }
    }

    private static void eyes(Brush brush, double apart, double y, double radius) {
        for (int side = -1; side <= 1; side += 2) {
            brush.fill(circle(side * apart, y, radius), Color.WHITE);
            brush.fill(circle(side * apart, y, radius * 0.6), DARK);
        }
    }
}
