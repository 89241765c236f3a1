package dev.vlab.app.player;

import dev.vlab.app.look.Palette;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/** Times along the top of the timeline, as dense as can be read. */
final class RulerCanvas extends Canvas {
    private static final long[] STEPS = {
        40_000,
        100_000,
        200_000,
        500_000,
        1_000_000,
        2_000_000,
        5_000_000,
        10_000_000,
        15_000_000,
        30_000_000,
        60_000_000,
        120_000_000,
        300_000_000,
        600_000_000,
        1_800_000_000L,
        3_600_000_000L
    };
    private static final double LABEL_ROOM = 72;
    private static final Font FONT = Font.font("Inter", 12);

    void draw(TimeAxis axis, double height, Palette palette) {
        setWidth(axis.width());
        setHeight(height);
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, axis.width(), height);
        g.setFont(FONT);
        long step = step(axis);
        for (long at = (axis.fromMicros() + step - 1) / step * step; at <= axis.toMicros(); at += step) {
            double x = Math.floor(axis.x(at));
            g.setFill(palette.line());
            g.fillRect(x, height - 8, 1, 6);
            if (x + LABEL_ROOM / 2 < axis.width()) {
                g.setFill(palette.secondary());
                g.fillText(label(at, step), x + 4, height - 7);
            }
        }
    }

    private static long step(TimeAxis axis) {
        for (long step : STEPS) {
            if (axis.length(step) >= LABEL_ROOM) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static String label(long micros, long step) {
        if (step < 100_000) {
            return Timecode.exact(micros);
        }
        return step < 1_000_000
                ? Timecode.tenths(micros)
                : Timecode.tenths(micros).replaceAll("\\.\\d$", "");
    }
}
