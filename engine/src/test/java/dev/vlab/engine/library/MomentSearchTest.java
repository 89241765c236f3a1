package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching by vectors whose meaning is plain: mean colours of real videos with real cuts. */
class MomentSearchTest {

    @TempDir
    private Path folder;

    private VideoLibrary library;

    @BeforeEach
    void fill() throws IOException {
        Path media = Files.createDirectory(folder.resolve("media"));
        SmallVideos.write(media.resolve("red then blue.mp4"), 8, Color.RED, Color.BLUE);
        SmallVideos.write(media.resolve("blue then red.mp4"), 8, Color.BLUE, Color.RED);
        SmallVideos.write(media.resolve("green.mp4"), 3, Color.GREEN);
        library = VideoLibrary.open(folder.resolve("library"));
        library.ingest(
                List.of(media), new ModelStamp("mean colour", "a".repeat(64)), new ColourEncoder(), Progress.NONE);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static String name(Hit hit) {
        return hit.moment().video().info().file().getFileName().toString();
    }

    @Test
    void momentsDoNotCrossCuts() throws IOException {
        LibraryVideo first = library.videos().getFirst();
        List<Moment> moments = library.moments(first);
        assertEquals(6, moments.size());
        assertEquals(8_000_000, moments.get(2).span().endMicros());
        assertEquals(8_000_000, moments.get(3).span().startMicros());
    }

    @Test
    void overlappingWindowsAreOneHit() throws IOException {
        List<Hit> hits = library.search().like(ColourEncoder.RED, 10, 0.8);
        assertTrue(hits.stream().allMatch(hit -> hit.moment().span().contains(hit.bestMicros())));
        for (String video : List.of("red then blue.mp4", "blue then red.mp4")) {
            List<TimeSpan> spans = hits.stream()
                    .filter(hit -> name(hit).equals(video))
                    .map(hit -> hit.moment().span())
                    .sorted(Comparator.comparingLong(TimeSpan::startMicros))
                    .toList();
            assertFalse(spans.isEmpty());
            for (int i = 1; i < spans.size(); i++) {
                assertTrue(spans.get(i).startMicros() >= spans.get(i - 1).endMicros(), spans.toString());
            }
        }
    }

    @Test
    void belowTheThresholdIsNothing() throws IOException {
        assertEquals(List.of(), library.search().like(ColourEncoder.RED, 10, 0.9999));
        assertEquals(1, library.search().like(ColourEncoder.GREEN, 10, 0.8).size());
    }

    @Test
    void firstThisThenThat() throws IOException {
        List<Hit> hits = library.search().sequence(ColourEncoder.RED, ColourEncoder.BLUE, 10, 0.8);
        assertTrue(hits.stream().allMatch(hit -> name(hit).equals("red then blue.mp4")), hits.toString());
        Hit best = hits.getFirst();
        assertTrue(best.moment().span().startMicros() < 8_000_000);
        assertTrue(best.moment().span().endMicros() > 8_000_000);
        assertEquals(
                "blue then red.mp4",
                name(library.search()
                        .sequence(ColourEncoder.BLUE, ColourEncoder.RED, 10, 0.8)
                        .getFirst()));
        assertEquals(List.of(), library.search().sequence(ColourEncoder.RED, ColourEncoder.GREEN, 10, 0.8));
    }

    private static final Terms RED = new Terms(ColourEncoder.RED, Likeness.WORDS, null, List.of());

    private static SearchQuery query(VideoFilter filter) {
        return new SearchQuery(new Sought.Words("red"), null, 0, List.of(), false, filter, 10, 0.8);
    }

    private SearchResult find(Terms terms, SearchQuery query) throws IOException {
        return library.search().find(terms, query, Progress.NONE);
    }

    private List<String> names(VideoFilter filter) throws IOException {
        return find(RED, query(filter)).byVideo().stream()
                .map(found -> name(found.best()))
                .sorted()
                .toList();
    }

    @Test
    void hitsAreGroupedByVideoInOrderOfTime() throws IOException {
        SearchResult result = find(RED, query(VideoFilter.NONE));
        List<VideoHits> videos = result.byVideo();
        assertEquals(2, videos.size());
        assertEquals(result.hits().getFirst(), videos.getFirst().best());
        assertEquals(
                result.hits().size(),
                videos.stream().mapToInt(video -> video.hits().size()).sum());
        for (VideoHits video : videos) {
            assertTrue(video.hits().contains(video.best()));
            assertTrue(video.hits().getFirst().moment().span().startMicros()
                    <= video.hits().getLast().moment().span().startMicros());
        }
    }

    @Test
    void looksOnlyIntoVideosThatPassTheFilter() throws IOException {
        VideoFilter all = VideoFilter.NONE;
        LibraryVideo tagged = library.videos().stream()
                .filter(video -> video.info().file().endsWith("red then blue.mp4"))
                .findFirst()
                .orElseThrow();
        library.notes().tag(tagged, "mine");
        List<String> both = List.of("blue then red.mp4", "red then blue.mp4");
        Instant before = tagged.added().minusSeconds(60);
        Instant after = tagged.added().plusSeconds(60);
        assertEquals(both, names(all));
        assertEquals(
                List.of("red then blue.mp4"),
                names(new VideoFilter(Set.of("mine"), null, 0, Long.MAX_VALUE, before, after)));
        assertEquals(List.of(), names(new VideoFilter(Set.of("mine", "no"), null, 0, Long.MAX_VALUE, before, after)));
        assertEquals(both, names(new VideoFilter(Set.of(), folder, 15_000_000, 17_000_000, before, after)));
        assertEquals(List.of(), names(new VideoFilter(Set.of(), null, 17_000_000, Long.MAX_VALUE, before, after)));
        assertEquals(List.of(), names(new VideoFilter(Set.of(), null, 0, 15_000_000, before, after)));
        assertEquals(List.of(), names(new VideoFilter(Set.of(), null, 0, Long.MAX_VALUE, Instant.EPOCH, before)));
        // A folder whose name only begins like this one is another.
        assertEquals(
                List.of(), names(new VideoFilter(Set.of(), folder.resolve("med"), 0, Long.MAX_VALUE, before, after)));
        assertTrue(find(RED, query(new VideoFilter(Set.of("no"), null, 0, Long.MAX_VALUE, before, after)))
                .hits()
                .isEmpty());
    }

    @Test
    void leavesOutWhatIsUnwanted() throws IOException {
        float[] purple = Vectors.unit(new float[] {1, 0, 1});
        SearchQuery query =
                new SearchQuery(new Sought.Words("purple"), null, 0, List.of("blue"), false, VideoFilter.NONE, 50, 0.5);
        SearchResult all = find(new Terms(purple, Likeness.WORDS, null, List.of()), query);
        SearchResult some = find(new Terms(purple, Likeness.WORDS, null, List.of(ColourEncoder.BLUE)), query);
        assertTrue(isAny(all, ColourEncoder.RED) && isAny(all, ColourEncoder.BLUE));
        assertTrue(isAny(some, ColourEncoder.RED));
        assertFalse(isAny(some, ColourEncoder.BLUE));
    }

    private boolean isAny(SearchResult result, float[] colour) throws IOException {
        for (Hit hit : result.hits()) {
            float[] vector = library.embedding(hit.moment()).orElseThrow().video();
            if (Vectors.dot(vector, colour, 0) > 0.9) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatFollowsMayBeNoFurtherThanTheGap() throws IOException {
        Terms terms = new Terms(ColourEncoder.RED, Likeness.WORDS, ColourEncoder.BLUE, List.of());
        SearchResult close = find(
                terms,
                new SearchQuery(new Sought.Words("red"), "blue", 0, List.of(), false, VideoFilter.NONE, 10, 0.8));
        assertFalse(close.hits().isEmpty());
        for (Hit hit : close.hits()) { // the last window of red ends where the first of blue begins
            assertEquals(TimeSpan.ofSeconds(4, 12), hit.moment().span());
        }
    }

    @Test
    void moreLikeAMomentIsNotTheMomentItself() throws IOException {
        Moment moment = library.moments(library.videos().getFirst()).getFirst();
        float[] vector = library.embedding(moment).orElseThrow().video();
        SearchQuery more =
                new SearchQuery(new Sought.LikeMoment(moment), null, 0, List.of(), false, VideoFilter.NONE, 50, -1);
        List<Hit> hits =
                find(new Terms(vector, Likeness.CLIP, null, List.of()), more).hits();
        assertFalse(hits.isEmpty());
        assertTrue(hits.stream().noneMatch(hit -> hit.moment().id() == moment.id()));
    }

    @Test
    void aPictureIsLookedForAmongTheFrames() throws IOException {
        // Its mean colour is neither, so that as a whole it is as much like one as like the other.
        SmallVideos.write(folder.resolve("media").resolve("flashes.mp4"), 0.8, Color.GREEN, Color.MAGENTA);
        library.ingest(
                List.of(folder.resolve("media")),
                new ModelStamp("mean colour", "a".repeat(64)),
                new ColourEncoder(),
                Progress.NONE);
        float[] magenta = Vectors.unit(new float[] {1, 0, 1});
        SearchQuery query = new SearchQuery(
                new Sought.LikePicture(Path.of("magenta.png"), 0), null, 0, List.of(), false, VideoFilter.NONE, 10, -1);
        SearchResult found = find(new Terms(magenta, Likeness.PICTURE, null, List.of()), query);
        Hit best = found.hits().getFirst();
        assertEquals("flashes.mp4", name(best));
        assertTrue(best.score() > 0.95, best.toString());
        assertTrue(best.bestMicros() >= 800_000, best.toString());
        assertEquals(1, found.from(found.range().suggested()).hits().size());
    }

    @Test
    void anObsoleteSearchEnds() {
        Progress obsolete = new Progress() {
            @Override
            public void report(double fraction, String doing) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> library.search().find(RED, query(VideoFilter.NONE), obsolete));
    }

    private SearchResult findWritten(String words, List<float[]> without) throws IOException {
        List<String> unwanted = without.isEmpty() ? List.of() : List.of("unwanted");
        SearchQuery query = new SearchQuery(new Sought.Words(words), null, 0, unwanted, true, VideoFilter.NONE, 50, -1);
        return find(new Terms(ColourEncoder.RED, Likeness.WORDS, null, without), query)
                .from(0.9);
    }

    private static List<String> writtenOf(SearchResult result) {
        return result.hits().stream()
                .filter(hit -> hit.written() != null)
                .map(hit -> name(hit) + " " + hit.moment().span().startSeconds())
                .sorted()
                .toList();
    }

    @Test
    void whatIsWrittenCountsWhateverIsSeen() throws IOException {
        LibraryVideo green = library.videos().stream()
                .filter(video -> video.info().file().endsWith("green.mp4"))
                .findFirst()
                .orElseThrow();
        // By its name; it looks like nothing that was asked for.
        assertEquals(List.of("green.mp4 0.0"), writtenOf(findWritten("GREEN", List.of())));
        assertEquals(List.of(), writtenOf(findWritten("a meadow", List.of())));
        library.notes().tag(green, "summer meadows");
        assertEquals(List.of("green.mp4 0.0"), writtenOf(findWritten("a meadow", List.of())));
        assertEquals(List.of("green.mp4 0.0"), writtenOf(findWritten("green meadow", List.of())));
        assertEquals(List.of(), writtenOf(findWritten("blue meadow", List.of())));
        assertEquals(List.of(), writtenOf(findWritten("meadow", List.of(ColourEncoder.GREEN))));
        library.notes().untag(green, "summer meadows");
        assertEquals(List.of(), writtenOf(findWritten("meadow", List.of())));
    }

    @Test
    void aCaptionFindsTheMomentsItIsAbout() throws IOException {
        LibraryVideo video = library.videos().stream()
                .filter(one -> one.info().file().endsWith("blue then red.mp4"))
                .findFirst()
                .orElseThrow();
        library.notes().describe(video, TimeSpan.ofSeconds(1, 2), "Two dogs are playing");
        assertEquals(List.of("blue then red.mp4 0.0"), writtenOf(findWritten("a dog plays", List.of())));
        library.notes().remove(library.notes().captions(video).getFirst());
        assertEquals(List.of(), writtenOf(findWritten("a dog plays", List.of())));
    }

    @Test
    void whatIsSeenAndWrittenComesFirst() throws IOException {
        LibraryVideo video = library.videos().stream()
                .filter(one -> one.info().file().endsWith("red then blue.mp4"))
                .findFirst()
                .orElseThrow();
        library.notes().tag(video, "sunset");
        assertEquals(
                "red then blue.mp4",
                name(findWritten("sunset", List.of()).hits().getFirst()));
        library.notes().untag(video, "sunset");
        LibraryVideo other = library.videos().getFirst();
        library.notes().tag(other, "sunset");
        assertEquals(
                "blue then red.mp4",
                name(findWritten("sunset", List.of()).hits().getFirst()));
    }
}
