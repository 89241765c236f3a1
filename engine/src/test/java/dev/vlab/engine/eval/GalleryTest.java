package dev.vlab.engine.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Split;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GalleryTest {

    private final List<AnnotatedClip> clips = List.of(
            clip("a", "a car drives left", "a-twin"),
            clip("a-twin", "a car drives right", "a"),
            clip("b", "a cat spins", null),
            clip("c", "a cat spins", null),
            clip("d", "a fish swims left", "gone"));

    private static AnnotatedClip clip(String id, String caption, @Nullable String twin) {
        return new AnnotatedClip(
                Path.of(id + ".mp4"), id, Split.TEST, "single", 4, List.of(caption), List.of(), List.of(), twin);
    }

    @Test
    void oneOfEachPairAndOneForEachCaption() {
        assertEquals(
                List.of("a", "b", "d"),
                Gallery.different(clips).stream().map(AnnotatedClip::id).toList());
    }

    @Test
    void aPairOfTwinsMakesTwoChoicesAndALonelyTwinNone() {
        assertEquals(
                List.of(new Gallery.Twins(clips.get(0), clips.get(1)), new Gallery.Twins(clips.get(1), clips.get(0))),
                Gallery.twins(clips));
    }
}
