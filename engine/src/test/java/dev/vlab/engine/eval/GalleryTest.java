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
    void ofABenchmarkEveryClipIsSoughtByEveryCaption() {
        List<AnnotatedClip> benchmark = List.of(
                new AnnotatedClip(
                        Path.of("a"), "a", Split.TEST, "msvd", 4, List.of("x", "y"), List.of(), List.of(), null),
                new AnnotatedClip(Path.of("b"), "b", Split.TEST, "msvd", 4, List.of("x"), List.of(), List.of(), null));
        assertEquals(benchmark, Gallery.clips(benchmark));
        List<Gallery.Query> queries = Gallery.queries(benchmark);
        assertEquals(List.of(new Gallery.Query(0, "x"), new Gallery.Query(0, "y"), new Gallery.Query(1, "x")), queries);
        assertEquals(1, Gallery.rank(new double[] {0.1, 0.9, 0.5}, queries, 0));
        assertEquals(2, Gallery.rank(new double[] {0.1, 0.9, 0.5}, queries, 1));
        assertEquals(2, Gallery.rank(new double[] {0.5, 0.1, 0.5}, queries, 0));
        assertEquals(3, Gallery.queries(Gallery.clips(clips)).size());
    }

    @Test
    void aPairOfTwinsMakesTwoChoicesAndALonelyTwinNone() {
        assertEquals(
                List.of(new Gallery.Twins(clips.get(0), clips.get(1)), new Gallery.Twins(clips.get(1), clips.get(0))),
                Gallery.twins(clips));
    }
}
