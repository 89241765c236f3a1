package dev.vlab.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeatScaleTest {
    static Stream<HeatScale> scales() {
        return Stream.of(HeatScale.AMBER, HeatScale.BLUE);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void lightnessGrowsInEvenSteps(HeatScale scale) {
        for (int i = 0; i <= 20; i++) {
            double lightness = Oklab.fromRgb(scale.opaque(i / 20.0) & 0xffffff)[0];
            assertEquals(i / 20.0, lightness, 0.02, "at step " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void goesFromBlackThroughTheStreamsColourToWhite(HeatScale scale) {
        assertEquals(0xff000000, scale.opaque(0));
        assertEquals(0xffffffff, scale.opaque(1));
        int own = Integer.parseInt(scale.css().substring(1), 16);
        int onScale = scale.opaque(Oklab.fromRgb(own)[0]);
        for (int shift = 0; shift < 24; shift += 8) {
            assertEquals(own >> shift & 0xff, onScale >> shift & 0xff, 4);
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void whatIsNotAttendedStaysPlainVideo(HeatScale scale) {
        assertEquals(0, scale.overVideo(0) >>> 24);
        int before = 0;
        for (int i = 1; i <= 20; i++) {
            int alpha = scale.overVideo(i / 20.0) >>> 24;
            assertTrue(alpha > before);
            before = alpha;
        }
        assertTrue(before < 255, "the video shows through even where attention is highest");
    }
}
