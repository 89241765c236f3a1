package dev.vlab.engine.data.art;

import static dev.vlab.engine.data.art.Brush.circle;
import static dev.vlab.engine.data.art.Brush.curve;
import static dev.vlab.engine.data.art.Brush.polygon;

import java.awt.Color;

/** Things to play with. */
public final class Toys {

    private static final Color STRIPE = new Color(252, 250, 244);

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
}
