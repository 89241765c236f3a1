package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionFormatTest {
    private static final List<CaptionLine> CAPTIONS = List.of(
            caption(0, 2.5, "a car & a red boat", 0.75).edit(" a car & a <red> boat"),
            caption(3599.9996, 3661.25, "it stops", 0.5).edit("it stops"));

    private static CaptionLine caption(double start, double end, String text, double score) {
        Clip clip = new Clip(Path.of("a.mp4"), TimeSpan.ofSeconds(start, end));
        return CaptionLine.of(new Caption(clip, text, score, List.of()));
    }

    @Test
    void subRip() {
        assertEquals("""
                1
                00:00:00,000 --> 00:00:02,500
                a car & a <red> boat

                2
                01:00:00,000 --> 01:01:01,250
                it stops

                """, CaptionFormat.SRT.write(CAPTIONS));
    }

    @Test
    void webVttEscapesMarkup() {
        assertEquals("""
                WEBVTT

                00:00:00.000 --> 00:00:02.500
                a car &amp; a &lt;red&gt; boat

                01:00:00.000 --> 01:01:01.250
                it stops

                """, CaptionFormat.VTT.write(CAPTIONS));
    }

    @Test
    void jsonIsWhatTheCommandLinePrintsAndHasTheModelsWordsWhereTheyWereEdited() throws Exception {
        JsonNode array = new JsonMapper().readTree(CaptionFormat.JSON.write(CAPTIONS));
        assertEquals(2, array.size());
        assertEquals("a.mp4", array.get(0).get("clip").asText());
        assertEquals(2.5, array.get(0).get("end").asDouble());
        assertEquals("a car & a <red> boat", array.get(0).get("caption").asText());
        assertEquals(0.75, array.get(0).get("score").asDouble());
        assertEquals("a car & a red boat", array.get(0).get("original").asText());
        assertFalse(array.get(1).has("original"));
    }
}
