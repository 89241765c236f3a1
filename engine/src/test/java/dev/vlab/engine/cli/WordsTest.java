package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void timesAreShortAndRounded() {
        assertEquals("0:03.2", time(3.24));
        assertEquals("1:00.0", time(59.96));
        assertEquals("12:00.0", time(720));
        assertEquals("1:02:03.4", time(3723.4));
    }

    private static String time(double seconds) {
        return Words.time(Math.round(seconds * 1e6));
    }

    @Test
    void countsAgreeWithTheirThing() {
        assertEquals("1 video", Words.count(1, "video"));
        assertEquals("0 videos", Words.count(0, "video"));
        assertEquals("12,345 moments", Words.count(12_345, "moment"));
    }
}
