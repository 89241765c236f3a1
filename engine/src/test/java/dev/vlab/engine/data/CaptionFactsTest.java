package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaptionFactsTest {

    private final SampleWorld world = new SampleWorld(23);

    @ParameterizedTest
    @EnumSource(Level.class)
    void everyWordingStatesWhatHappens(Level level) {
        SampleWorldTest.clips(world, Split.TRAIN, level, 500).forEach(clip -> {
            List<CaptionFacts.Fact> truth = clip.scene().parts().stream()
                    .map(part -> new CaptionFacts.Fact(
                            part.actor().count(),
                            part.actor().colour(),
                            part.actor().thing(),
                            part.beat().action()))
                    .toList();
            String canonical = clip.captions().getFirst();
            assertEquals(Optional.of(truth), CaptionFacts.of(canonical), canonical);
            clip.captions().forEach(caption -> assertTrue(CaptionFacts.complete(caption, canonical), caption));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a blue car drives left, then a green cat shakes",
                "a red car drives right, then a green cat shakes",
                "a green cat shakes, then a red car drives left",
                "a red car drives left",
                "a red car drives left, then it shakes",
                "two red cars drive left, then a green cat shakes",
                "a red car drives left, then a green cat",
                "cat cat cat"
            })
    void anyMistakeIsSeen(String wrong) {
        assertFalse(CaptionFacts.complete(wrong, "a red car drives left, then a green cat shakes"));
    }

    @Test
    void otherWordsMaySayTheSame() {
        assertTrue(CaptionFacts.complete(
                "a green cat wobbles after a red car heads left", "a red car drives left, then a green cat shakes"));
    }
}
