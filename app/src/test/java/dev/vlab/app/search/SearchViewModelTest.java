package dev.vlab.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.player.Playhead;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.Sought;
import dev.vlab.engine.library.VideoFilter;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private final Playhead preview = new Playhead();
    private final List<SearchQuery> asked = new ArrayList<>();
    private final List<Hit> explored = new ArrayList<>();
    private final List<String> collected = new ArrayList<>();
    private final SearchViewModel model = new SearchViewModel(
            TestJobs.inline(),
            preview,
            FXCollections.observableArrayList(),
            explored::add,
            (hits, sought) -> collected.add(sought + " " + hits.size()),
            TestJobs.ready(new KnownHits(this::search)));

    /** Twenty moments of ten videos hover around 0.2; for a car, two of the fourth video stand out. */
    private List<Hit> search(SearchQuery query) {
        asked.add(query);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean match = query.text().contains("car") && (i == 6 || i == 7);
            hits.add(hit(i, match ? 0.5 + i / 100.0 : 0.2 + i % 5 / 1000.0));
        }
        return hits;
    }

    static Hit hit(int index, double score) {
        LibraryVideo video = new LibraryVideo(index / 2, TestJobs.video(index / 2 + ".mp4"), "", Instant.EPOCH);
        TimeSpan span = TimeSpan.ofSeconds(index % 2 * 4, index % 2 * 4 + 4);
        return new Hit(new Moment(index, video, span), score, span.startMicros() + 1_000_000);
    }

    private SearchViewModel.Found found() {
        return Objects.requireNonNull(model.foundProperty().get());
    }

    @Test
    void typingSearchesAndGroupsByVideoTheBestFirst() {
        model.textProperty().set("a car");
        assertEquals(10, found().videos().size());
        assertEquals(3, found().videos().getFirst().video().id());
        assertEquals(
                List.of(6L, 7L),
                found().videos().getFirst().hits().stream()
                        .map(hit -> hit.moment().id())
                        .toList());
    }

    @Test
    void theThresholdBeginsWhereMatchesStandOut() {
        model.textProperty().set("a car");
        assertEquals(2, model.kept().size());
        model.thresholdProperty().set(0);
        assertEquals(20, model.kept().size());
    }

    @Test
    void whereNothingStandsOutNothingMatches() {
        model.textProperty().set("an elephant");
        assertTrue(model.kept().isEmpty());
    }

    @Test
    void thenIsPartOfTheQuery() {
        model.textProperty().set("a car");
        assertNull(asked.getLast().then());
        model.thenProperty().set(" a boat ");
        assertEquals("a boat", asked.getLast().then());
    }

    @Test
    void choosingAHitShowsItsBestInstantAndPlayingStartsWithTheMoment() {
        model.textProperty().set("a car");
        model.step(1);
        Hit best = Objects.requireNonNull(model.chosenProperty().get());
        assertEquals(7, best.moment().id());
        assertEquals(5_000_000, preview.timeMicros());
        assertEquals(best.moment().span(), preview.selection());
        model.step(-1);
        assertEquals(
                6, Objects.requireNonNull(model.chosenProperty().get()).moment().id());
        model.play();
        assertEquals(0, preview.timeMicros());
        assertTrue(preview.playingProperty().get());
        model.explore();
        assertEquals(6, explored.getLast().moment().id());
        assertEquals(List.of("a car"), model.recent());
    }

    @Test
    void aHitIsExplainedFrameByFrame() {
        model.textProperty().set("a car");
        model.step(1);
        assertEquals(2, model.whyProperty().get().size());
        model.look(model.whyProperty().get().getLast());
        assertEquals(1_500_000, preview.timeMicros());
    }

    @Test
    void moreLikeAHitIsSoughtUntilWordsAreTyped() {
        model.textProperty().set("a car");
        model.step(1);
        Moment moment = Objects.requireNonNull(model.chosenProperty().get()).moment();
        model.searchLikeChosen();
        assertEquals(new Sought.LikeMoment(moment), asked.getLast().sought());
        assertEquals("", model.textProperty().get());
        model.textProperty().set("a boat");
        assertNull(model.likeProperty().get());
        assertEquals(new Sought.Words("a boat"), asked.getLast().sought());
        model.searchLikeChosen();
        model.forgetLike();
    }

    @Test
    void whatIsNotWantedAndTheTagArePartOfTheQuery() {
        model.textProperty().set("a car");
        model.withoutProperty().set("a red ball, , snow ");
        model.scope().tagProperty().set("holiday");
        assertEquals(List.of("a red ball", "snow"), asked.getLast().without());
        assertEquals(Set.of("holiday"), asked.getLast().filter().tags());
    }

    @Test
    void anEmptyFieldShowsNothing() {
        model.textProperty().set("a car");
        model.textProperty().set("");
        assertNull(model.foundProperty().get());
    }

    @Test
    void whatIsPutAsideAreTheHitsThatReachTheThreshold() {
        model.searchFor("a car");
        model.collectKept();
        model.collectChosen(); // nothing is chosen yet
        model.step(1);
        model.collectChosen();
        assertEquals(List.of("a car " + model.kept().size(), "a car 1"), collected);
        assertTrue(model.kept().size() > 1);
    }

    @Test
    void whatIsSetOfTheScopeIsAskedForAtOnce() {
        model.searchFor("a car");
        SearchScope scope = model.scope();
        scope.folderProperty().set(Path.of("films"));
        scope.leastSecondsProperty().set(2.5);
        scope.addedUntilProperty().set(LocalDate.of(2026, 3, 1));
        VideoFilter filter = asked.getLast().filter();
        assertEquals(Path.of("films"), filter.folder());
        assertEquals(2_500_000, filter.leastMicros());
        assertEquals(
                LocalDate.of(2026, 3, 2).atStartOfDay(ZoneId.systemDefault()).toInstant(),
                filter.addedBefore(),
                "the last day belongs to it");
        scope.clear();
        assertEquals(VideoFilter.NONE, asked.getLast().filter());
    }

    @Test
    void aScopeThatNoVideoCanPassIsSaid() {
        model.searchFor("a car");
        model.scope().leastSecondsProperty().set(9.0);
        int before = asked.size();
        model.scope().mostSecondsProperty().set(3.0);
        assertEquals(before, asked.size());
        assertTrue(model.run().problemProperty().get().contains("at least 9.000 s"));
    }
}
