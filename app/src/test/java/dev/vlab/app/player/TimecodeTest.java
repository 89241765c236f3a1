package dev.vlab.app.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimecodeTest {
    @Test
    void readsAsOnAnEditingDesk() {
        assertEquals("00:03.240", Timecode.exact(3_240_999));
        assertEquals("1:02:03.004", Timecode.exact(3_723_004_000L));
        assertEquals("0:03.2", Timecode.tenths(3_240_000));
    }

    @Test
    void aTypedTimeIsRead() {
        assertEquals(OptionalLong.of(12_500_000), Timecode.parse("12.5"));
        assertEquals(OptionalLong.of(62_300_000), Timecode.parse(" 1:02,3 "));
        assertEquals(OptionalLong.of(3_723_004_000L), Timecode.parse("1:02:03.004"));
        assertEquals(OptionalLong.of(3_240_000), Timecode.parse(Timecode.exact(3_240_999)));
        for (String wrong : List.of("", "soon", "-3", "1:", "1:2:3:4", ".")) {
            assertEquals(OptionalLong.empty(), Timecode.parse(wrong), wrong);
        }
    }

    @Test
    void lengthsAreRoundedToSecondsButNeverToNothing() {
        assertEquals("0:05", Timecode.length(4_800_000));
        assertEquals("0:01", Timecode.length(200_000));
        assertEquals("1:00:00", Timecode.length(3_600_000_000L));
    }
}
