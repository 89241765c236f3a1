package dev.vlab.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D BESIDE = new Rectangle2D(1920, 0, 2560, 1400);
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 25, 1366, 743);

    @Test
    void theFirstWindowStandsInTheMiddle() {
        assertEquals(new WindowPlace(240, 52, 1440, 936, false), WindowPlace.first(DESK));
    }

    @Test
    void onASmallScreenTheFirstWindowFillsIt() {
        WindowPlace first = WindowPlace.first(LAPTOP);
        assertTrue(first.maximized());
        assertEquals(new WindowPlace(0, 25, 1366, 743, true), first);
    }

    @Test
    void whatIsOnAScreenStaysWhereItWas() {
        WindowPlace second = new WindowPlace(2000, 100, 1600, 1000, false);
        assertEquals(second, second.within(List.of(DESK, BESIDE)));
    }

    @Test
    void whatWasOnAScreenThatWentComesBack() {
        WindowPlace second = new WindowPlace(2000, 100, 2400, 1200, false);
        WindowPlace back = second.within(List.of(DESK));
        assertEquals(new WindowPlace(0, 0, 1920, 1040, false), back);
        assertFalse(back.maximized());
    }

    @Test
    void whatHangsOverTheEdgeIsMovedIn() {
        assertEquals(
                new WindowPlace(720, 0, 1200, 800, false),
                new WindowPlace(1500, -30, 1200, 800, false).within(List.of(DESK)));
    }
}
