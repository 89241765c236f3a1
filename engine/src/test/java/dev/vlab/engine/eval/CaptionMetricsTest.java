package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionMetricsTest {

    private static DescribedClip described(String level, String caption, double score) {
        return new DescribedClip(
                "clip.mp4",
                level,
                caption,
                score,
                List.of("a red car drives left", "in the park, a red car drives left"));
    }

    @Test
    void aCaptionIsExactWordForWord() {
        assertTrue(described("single", "A red car drives left.", 1).exact());
        assertTrue(described("single", "in the park , a red car drives left", 1).exact());
        assertFalse(described("single", "a red car drives right", 1).exact());
        assertFalse(described("single", "a red car", 1).exact());
        assertFalse(described("single", "", 1).exact());
    }

    @Test
    void anotherWordingStatesTheSame() {
        assertEquals(true, described("single", "the red car heads left", 1).stated());
        assertEquals(false, described("single", "a red car drives right", 1).stated());
        assertNull(new DescribedClip("film.mp4", "", "a dog", 1, List.of("a dog on a beach")).stated());
    }

    @Test
    void sharesAreCountedByLevel() {
        CaptionMetrics metrics = CaptionMetrics.of(List.of(
                described("single", "a red car drives left", 0.9),
                described("single", "a red cat drives left", 0.5),
                described("sequence", "a red car drives left", 0.7),
                described("sequence", "a red car drives left", 0.3)));
        assertEquals(4, metrics.clips());
        assertEquals(3 / 4.0, metrics.exact(), 1e-12);
        assertEquals(3 / 4.0, metrics.stated(), 1e-12);
        assertEquals(0.6, metrics.meanScore(), 1e-12);
        assertEquals(19 / 20.0, metrics.scores().bleu1(), 1e-9);
        assertEquals(0.5, metrics.byLevel().get("single").exact(), 1e-12);
        assertEquals(1, metrics.byLevel().get("sequence").exact(), 1e-12);
        assertEquals(0.5, metrics.byLevel().get("sequence").meanScore(), 1e-12);
    }

    @Test
    void scoresStandBesideSharesUnderTheirUsualNames() {
        CaptionMetrics metrics = CaptionMetrics.of(List.of(described("single", "a red car drives left", 0.9)));
        JsonNode json = new ObjectMapper().valueToTree(metrics);
        assertEquals(1, json.get("exact").asDouble());
        assertEquals(1, json.get("METEOR").asDouble());
        for (String key : List.of("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "ROUGE_L", "CIDEr")) {
            assertTrue(json.get(key).isNumber(), key);
        }
    }
}
