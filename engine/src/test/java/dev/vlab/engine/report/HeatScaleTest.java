package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeatScaleTest {

    static List<HeatScale> scales() {
        return List.of(HeatScale.AMBER, HeatScale.BLUE);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void goesFromBlackThroughItsColourToWhiteInEvenSteps(HeatScale scale) {
        assertEquals(0xff000000, scale.opaque(0));
        assertEquals(0xffffffff, scale.opaque(1));
        double own = Oklab.fromRgb(scale.colour())[0];
        int there = scale.opaque(own);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(scale.colour() >> shift & 0xff, there >> shift & 0xff, 4);
        }
        for (int i = 0; i <= 20; i++) {
            assertEquals(i / 20.0, Oklab.fromRgb(scale.opaque(i / 20.0) & 0xffffff)[0], 0.02);
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void leavesPlainWhatIsNotAttended(HeatScale scale) {
        assertEquals(0, scale.overVideo(0) >>> 24);
        int before = -1;
        for (double value = 0; value <= 1; value += 0.1) {
            int opacity = scale.overVideo(value) >>> 24;
            assertTrue(opacity > before);
            before = opacity;
        }
        assertTrue(before < 255);
    }
}
