package dev.vlab.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.player.Playhead;
import dev.vlab.engine.task.DeletionInsertion;
import dev.vlab.engine.video.TimeSpan;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OcclusionViewModelTest {
    private static final int EACH = TestMaps.GRID * TestMaps.GRID;

    private final Playhead playhead = new Playhead();
    private final KnownEffect engine = new KnownEffect();
    private final AttentionViewModel attention = new AttentionViewModel(
            TestJobs.inline(), playhead, TestJobs.ready((clip, words, measure) -> TestMaps.of(clip, words.text())));
    private final OcclusionViewModel model =
            new OcclusionViewModel(TestJobs.inline(), attention, playhead, TestJobs.ready(engine));

    @BeforeEach
    void look() {
        playhead.open(TestJobs.VIDEO);
        attention.explain(new Words(null, "a red car"));
    }

    @Test
    void whatIsHiddenIsAskedAboutAtOnce() {
        assertNull(model.effectProperty().get());
        model.toggle(Set.of(new Patch(1, 2, 3), new Patch(0, 0, 0)));
        assertEquals(
                Set.of(0, EACH + 2 * TestMaps.GRID + 3), engine.asked.getLast().patches());
        assertTrue(Objects.requireNonNull(model.effectProperty().get()).after() < 0.8);
        model.toggle(Set.of(new Patch(0, 0, 0), new Patch(0, 0, 1)));
        assertEquals(3, model.hiddenProperty().get().size(), "a region that is hidden in part is hidden in full");
        model.toggle(Set.of(new Patch(0, 0, 0), new Patch(0, 0, 1)));
        assertEquals(Set.of(new Patch(1, 2, 3)), model.hiddenProperty().get());
        model.clear();
        assertNull(model.effectProperty().get());
    }

    @Test
    void hidesTheFrameAtThePlayheadAndThoseOfTheSpan() {
        attention.jump(2);
        model.hideFrame();
        assertEquals(EACH, model.hiddenProperty().get().size());
        assertTrue(model.hiddenProperty().get().stream().allMatch(patch -> patch.frame() == 2));
        model.clear();
        playhead.select(TimeSpan.ofSeconds(0, 4));
        attention.explain(new Words(null, "a red car")); // of the span alone
        model.hideSpan();
        assertEquals(4 * EACH, model.hiddenProperty().get().size());
    }

    @Test
    void hidesWhatIsLookedAtMost() {
        model.hideMost();
        assertEquals(
                Math.round(OcclusionViewModel.MOST * 4 * EACH),
                model.hiddenProperty().get().size());
        assertTrue(model.hiddenProperty().get().contains(new Patch(0, 0, 0)));
    }

    @Test
    void otherWordsOfTheClipAreAskedAboutWithTheSameHidden() {
        model.hideFrame();
        int before = engine.asked.size();
        model.test();
        attention.explain(new Words(null, "a boat"));
        assertEquals(before + 1, engine.asked.size());
        assertNull(model.curvesProperty().get(), "the curves were of other words");
        playhead.open(TestJobs.video("b.mp4"));
        assertEquals(Set.of(), model.hiddenProperty().get());
    }

    @Test
    void anExplanationStandsBesideChance() {
        model.test();
        OcclusionViewModel.Curves curves =
                Objects.requireNonNull(model.curvesProperty().get());
        DeletionInsertion explained = curves.explained();
        assertTrue(explained.insertionArea() > curves.random().insertionArea());
        assertTrue(explained.deletionArea() < curves.random().deletionArea());
    }
}
