package dev.vlab.app.training;

import dev.vlab.app.look.Palette;
import javafx.scene.paint.Color;

/** How curves are told apart: losses by colour, runs by dashes. Amber and blue stay with the two streams. */
final class CurveColours {
    private static final double[][] DASHES = {{}, {8, 4}, {2, 3}, {10, 3, 2, 3}};

    private CurveColours() {}

    static Color of(Loss loss, Palette palette) {
        boolean dark = palette.page().getBrightness() < 0.5;
        return switch (loss) {
            case VTC -> palette.accent();
            case MLM -> Color.web(dark ? "#35c4a0" : "#0b7a5f");
            case UNILM -> Color.web(dark ? "#e681bb" : "#b0357f");
            case QA -> Color.web(dark ? "#b9cc4e" : "#66720a");
            case SUM -> palette.text();
        };
    }

    /** Strokes and gaps of the run at a place among those that are drawn. */
    static double[] dashes(int run) {
        return DASHES[run % DASHES.length];
    }
}
