package dev.vlab.app.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimecodeTest {
    @Test
    void readsAsOnAnEditingDesk() {
        assertEquals("00:03.240", Timecode.exact(3_240_999));
        assertEquals("1:02:03.004", Timecode.exact(3_723_004_000L));
        assertEquals("0:03.2", Timecode.tenths(3_240_000));
    }

    @Test
    void lengthsAreRoundedToSecondsButNeverToNothing() {
        assertEquals("0:05", Timecode.length(4_800_000));
        assertEquals("0:01", Timecode.length(200_000));
        assertEquals("1:00:00", Timecode.length(3_600_000_000L));
    }
}
