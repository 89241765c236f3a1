package dev.vlab.engine.data.art;

import static dev.vlab.engine.data.art.Brush.box;
import static dev.vlab.engine.data.art.Brush.circle;
import static dev.vlab.engine.data.art.Brush.curve;
import static dev.vlab.engine.data.art.Brush.polygon;

import java.awt.Color;
import java.awt.Shape;

/** Things to play with. */
public final class Toys {

    private static final Color STRIPE = new Color(252, 250, 244);
    private static final Color EYE = new Color(30, 28, 40);

    private Toys() {}

    /** A beach ball. */
    public static void ball(Brush brush) {
        var tones = brush.palette();
        brush.part(circle(0, 0, 0.46), tones.main());
        for (int wedge = 0; wedge < 3; wedge++) {
            double turn = Math.PI * 2 * wedge / 3;
            double from = turn - 0.32;
            double to = turn + 0.32;
            brush.part(
                    curve(
                            0,
                            0,
                            0.2 * Math.sin(from),
                            -0.2 * Math.cos(from),
                            0.38 * Math.sin(from),
                            -0.38 * Math.cos(from),
                            0.45 * Math.sin(from),
                            -0.45 * Math.cos(from),
                            0.47 * Math.sin(turn - 0.1),
                            -0.47 * Math.cos(turn - 0.1),
                            0.47 * Math.sin(turn + 0.1),
                            -0.47 * Math.cos(turn + 0.1),
                            0.45 * Math.sin(to),
                            -0.45 * Math.cos(to),
                            0.38 * Math.sin(to),
                            -0.38 * Math.cos(to),
                            0.2 * Math.sin(to),
                            -0.2 * Math.cos(to),
                            0,
                            0),
                    wedge == 0 ? STRIPE : tones.light());
        }
        brush.stroke(circle(0, 0, 0.46), 0.032f);
        brush.part(circle(0, 0, 0.08), STRIPE);
    }

    /** A diamond kite with bows on its tail. */
    public static void kite(Brush brush) {
        var tones = brush.palette();
        brush.stroke(curve(0, 0.22, 0.1, 0.32, -0.1, 0.42, 0, 0.56), 0.022f);
        for (double y : new double[] {0.34, 0.5}) {
            brush.part(polygon(-0.1, y - 0.05, 0.1, y + 0.05, 0.1, y - 0.05, -0.1, y + 0.05), tones.dark());
        }
        brush.part(polygon(0, -0.58, 0.42, -0.18, 0, 0.26, -0.42, -0.18), tones.main());
        brush.fill(polygon(0, -0.54, 0.38, -0.18, 0, -0.18), tones.light());
        brush.fill(polygon(0, 0.21, -0.38, -0.18, 0, -0.18), tones.dark());
        brush.stroke(polygon(0, -0.58, 0, 0.26), 0.02f);
        brush.stroke(polygon(-0.42, -0.18, 0.42, -0.18), 0.02f);
    }

    /** A tin robot with an aerial, arms down. */
    public static void robot(Brush brush) {
        var tones = brush.palette();
        brush.stroke(polygon(0, -0.5, 0, -0.38), 0.04f);
        brush.part(circle(0, -0.51, 0.055), tones.light());
        for (int side = -1; side <= 1; side += 2) {
            brush.part(box(side < 0 ? -0.42 : 0.29, -0.06, side < 0 ? -0.29 : 0.42, 0.27, 0.12), tones.dark());
            brush.part(box(side < 0 ? -0.24 : 0.05, 0.26, side < 0 ? -0.05 : 0.24, 0.54, 0.06), tones.dark());
        }
        brush.part(box(-0.29, -0.1, 0.29, 0.32, 0.1), tones.main());
        brush.part(box(-0.15, 0.02, 0.15, 0.18, 0.04), tones.light());
        brush.part(box(-0.26, -0.4, 0.26, -0.12, 0.1), tones.main());
        for (int side = -1; side <= 1; side += 2) {
            brush.fill(circle(side * 0.12, -0.28, 0.07), Color.WHITE);
            brush.fill(circle(side * 0.12, -0.28, 0.036), EYE);
        }
        brush.stroke(polygon(-0.1, -0.175, 0.1, -0.175), 0.028f);
    }

    /** A five-pointed star with a face. */
    public static void star(Brush brush) {
        var tones = brush.palette();
        brush.part(points(0.55, 0.25), tones.main());
        brush.fill(points(0.36, 0.18), tones.light());
        for (int side = -1; side <= 1; side += 2) {
            brush.fill(circle(side * 0.085, -0.05, 0.05), EYE);
        }
        brush.stroke(curve(-0.09, 0.07, -0.05, 0.14, 0.05, 0.14, 0.09, 0.07), 0.028f);
    }

    private static Shape points(double outer, double inner) {
        var xy = new double[20];
        for (int corner = 0; corner < 10; corner++) {
            double radius = corner % 2 == 0 ? outer : inner;
            xy[2 * corner] = radius * Math.sin(Math.PI * corner / 5);
            xy[2 * corner + 1] = -radius * Math.cos(Math.PI * corner / 5);
        }
        return polygon(xy);
    }
}
