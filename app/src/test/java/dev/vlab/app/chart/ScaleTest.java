package dev.vlab.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static Curve curve(double... values) {
        double[] steps = new double[values.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i;
        }
        return new Curve("a", Color.BLACK, new double[0], false, steps, values);
    }

    @Test
    void everyValueHasItsPlaceAndTheAxisBeginsAtNothing() {
        Scale scale = Scale.of(List.of(curve(4, 2, 1)), false);
        assertEquals(0, scale.place(0));
        assertTrue(scale.place(4) < 1);
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0), scale.ticks(5));
    }

    @Test
    void equalRatiosLieEquallyFarApartOnALogarithmicAxis() {
        Scale scale = Scale.of(List.of(curve(10, 1, 0.1, 0)), true);
        assertEquals(scale.place(10) - scale.place(1), scale.place(1) - scale.place(0.1), 1e-9);
        assertEquals(List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0), scale.ticks(3));
    }

    @Test
    void aCurveHoldsItsValueUntilTheNextPoint() {
        Curve curve = new Curve("a", Color.BLACK, new double[0], false, new double[] {2, 4}, new double[] {7, 9});
        assertEquals(7, curve.at(3));
        assertEquals(9, curve.at(4));
        assertTrue(Double.isNaN(curve.at(1)));
    }

    @Test
    void valuesAreWrittenShort() {
        assertEquals("0.5", Scale.text(0.5));
        assertEquals("5.0e-5", Scale.text(0.00005));
        assertEquals("12,000", Scale.text(12000));
        assertEquals("0", Scale.text(0));
    }

    @Test
    void smoothingKeepsALevelAndCalmsASwing() {
        assertEquals(3, Smoothing.of(new double[] {3, 3, 3}, 0.9)[2], 1e-12);
        double[] calm = Smoothing.of(new double[] {0, 2, 0, 2, 0, 2}, 0.9);
        assertEquals(1, calm[5], 0.2);
        assertEquals(5, Smoothing.of(new double[] {1, 5}, 0)[1]);
    }
}
