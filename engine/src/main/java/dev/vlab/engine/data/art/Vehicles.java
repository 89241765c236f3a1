package dev.vlab.engine.data.art;

import static dev.vlab.engine.data.art.Brush.box;
import static dev.vlab.engine.data.art.Brush.circle;
import static dev.vlab.engine.data.art.Brush.curve;
import static dev.vlab.engine.data.art.Brush.polygon;

import java.awt.Color;

/** Things with a driver. */
public final class Vehicles {

    private static final Color TYRE = new Color(45, 45, 55);
    private static final Color HUB = new Color(205, 210, 220);
    private static final Color GLASS = new Color(190, 228, 245);
    private static final Color WOOD = new Color(120, 76, 44);

    private Vehicles() {}

    /** A beetle of a car. */
    public static void car(Brush brush) {
        var tones = brush.palette();
        brush.part(curve(-0.34, 0.02, -0.28, -0.44, 0.28, -0.44, 0.34, 0.02), tones.main());
        brush.part(
                curve(-0.25, -0.02, -0.22, -0.28, -0.08, -0.31, -0.03, -0.31, -0.03, -0.2, -0.03, -0.1, -0.03, -0.02),
                GLASS);
        brush.part(
                curve(0.25, -0.02, 0.22, -0.28, 0.08, -0.31, 0.03, -0.31, 0.03, -0.2, 0.03, -0.1, 0.03, -0.02), GLASS);
        brush.part(box(-0.62, -0.04, 0.62, 0.27, 0.26), tones.main());
        brush.fill(box(-0.58, 0.14, 0.58, 0.22, 0.1), tones.dark());
        brush.fill(box(-0.5, -0.005, 0.5, 0.045, 0.05), tones.light());
        for (int side = -1; side <= 1; side += 2) {
            wheel(brush, side * 0.36, 0.27, 0.16);
            brush.fill(circle(side * 0.56, 0.08, 0.045), new Color(255, 246, 190));
        }
    }

    /** A double-ended railcar with a chimney. */
    public static void train(Brush brush) {
        var tones = brush.palette();
        brush.part(polygon(-0.1, -0.3, -0.13, -0.52, 0.13, -0.52, 0.1, -0.3), tones.dark());
        brush.part(box(-0.66, -0.36, 0.66, 0.3, 0.14), tones.main());
        brush.part(box(-0.7, -0.4, 0.7, -0.3, 0.08), tones.dark());
        brush.fill(box(-0.64, 0.12, 0.64, 0.19, 0.02), tones.light());
        for (int window = -2; window <= 2; window++) {
            brush.part(box(window * 0.25 - 0.09, -0.22, window * 0.25 + 0.09, 0.03, 0.05), GLASS);
        }
        for (int wheel = -2; wheel <= 2; wheel++) {
            wheel(brush, wheel * 0.25, 0.34, 0.11);
        }
    }

    /** A boat with a sail on either side of the mast. */
    public static void boat(Brush brush) {
        var tones = brush.palette();
        brush.part(box(-0.025, -0.54, 0.025, 0.2, 0.02), WOOD);
        brush.part(polygon(-0.05, -0.48, -0.05, 0.12, -0.46, 0.12), tones.main());
        brush.part(polygon(0.05, -0.48, 0.05, 0.12, 0.46, 0.12), tones.light());
        brush.part(
                curve(
                        -0.6, 0.18, -0.5, 0.36, -0.42, 0.48, -0.3, 0.48, -0.1, 0.48, 0.1, 0.48, 0.3, 0.48, 0.42, 0.48,
                        0.5, 0.36, 0.6, 0.18, 0.2, 0.18, -0.2, 0.18, -0.6, 0.18),
                tones.main());
        brush.fill(polygon(-0.52, 0.23, 0.52, 0.23, 0.49, 0.29, -0.49, 0.29), tones.dark());
    }

    /** A rocket on its tail, with fins and a round window. */
    public static void rocket(Brush brush) {
        var tones = brush.palette();
        brush.fill(
                curve(-0.12, 0.36, -0.1, 0.6, -0.02, 0.5, 0, 0.62, 0.02, 0.5, 0.1, 0.6, 0.12, 0.36),
                new Color(255, 170, 40));
        for (int side = -1; side <= 1; side += 2) {
            brush.part(
                    polygon(side * 0.14, 0.08, side * 0.36, 0.36, side * 0.36, 0.46, side * 0.12, 0.36), tones.dark());
        }
        brush.part(
                curve(
                        0, -0.58, 0.3, -0.3, 0.24, 0.1, 0.15, 0.38, 0.05, 0.38, -0.05, 0.38, -0.15, 0.38, -0.24, 0.1,
                        -0.3, -0.3, 0, -0.58),
                tones.main());
        brush.part(
                curve(
                        0, -0.58, 0.1, -0.49, 0.15, -0.42, 0.18, -0.34, 0.08, -0.31, -0.08, -0.31, -0.18, -0.34, -0.15,
                        -0.42, -0.1, -0.49, 0, -0.58),
                tones.dark());
        brush.part(circle(0, -0.1, 0.115), GLASS);
        brush.fill(box(-0.15, 0.2, 0.15, 0.26, 0.02), tones.light());
    }

    /** A hot-air balloon with its basket. */
    public static void balloon(Brush brush) {
        var tones = brush.palette();
        brush.stroke(polygon(-0.24, 0.1, -0.08, 0.36, 0.08, 0.36, 0.24, 0.1), 0.022f);
        brush.part(
                curve(
                        0, -0.58, 0.52, -0.56, 0.5, -0.02, 0.12, 0.22, 0.04, 0.24, -0.04, 0.24, -0.12, 0.22, -0.5,
                        -0.02, -0.52, -0.56, 0, -0.58),
                tones.main());
        brush.fill(
                curve(
                        0, -0.56, 0.18, -0.5, 0.16, -0.02, 0.05, 0.22, 0, 0.23, 0, 0.23, -0.05, 0.22, -0.16, -0.02,
                        -0.18, -0.5, 0, -0.56),
                tones.light());
        brush.part(box(-0.11, 0.35, 0.11, 0.55, 0.05), WOOD);
    }

    private static void wheel(Brush brush, double x, double y, double radius) {
        brush.fill(circle(x, y, radius), TYRE);
        brush.fill(circle(x, y, radius * 0.5), HUB);
    }
}
