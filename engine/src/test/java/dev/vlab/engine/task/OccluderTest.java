package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccluderTest {

    private static final double TOLERANCE = 1e-5;
    private static final String QUESTION = "what colour is the car?";

    @TempDir
    static Path folder;

    private static LoadedModel model;
    private static Clip clip;

    @BeforeAll
    static void load() throws IOException {
        model = LoadedModel.load(SmallMatters.vlab(folder.resolve("vlab")));
        clip = SmallMatters.clip(SmallMatters.video(folder.resolve("square.mp4")), 0, SmallMatters.SECONDS);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static HiddenPatches frames(Set<Integer> hidden) {
        return HiddenPatches.wholeFrames(model.info().frames(), model.gridSize(), hidden);
    }

    @Test
    void hidingNothingChangesNothing() throws IOException {
        Caption caption = new Captioner(model).caption(clip);
        Occluder.Effect effect = new Occluder(model).hide(clip, null, caption.text(), frames(Set.of()));
        assertEquals(caption.text(), effect.now());
        assertEquals(effect.before(), effect.after(), TOLERANCE);
        assertEquals(caption.score(), effect.after(), 1e-3);

        Answer answer = new Answerer(model).ask(clip, QUESTION);
        Occluder.Effect asked = new Occluder(model).hide(clip, QUESTION, answer.answer(), frames(Set.of()));
        assertEquals(answer.answer(), asked.now());
        assertEquals(answer.confidence(), asked.confidence(), TOLERANCE);
    }

    @Test
    void hidingFramesIsNoticed() throws IOException {
        Caption caption = new Captioner(model).caption(clip);
        Occluder.Effect effect = new Occluder(model).hide(clip, null, caption.text(), frames(Set.of(0, 1, 2, 3)));
        assertNotEquals(effect.before(), effect.after());
    }

    @Test
    void whatIsHiddenIsPaintedOverAndNothingElse() throws IOException {
        ReadyClip whole = model.reader().read(clip);
        int size = model.reader().size();
        int side = size / model.gridSize();
        ReadyClip rest = new HiddenPatches(model.reader().frames(), model.gridSize(), Set.of(1)).over(whole);
        for (int i = 0; i < whole.pixels().length; i++) {
            int x = i % size;
            int y = i / size % size;
            boolean hidden = i < 3 * size * size && x >= side && x < 2 * side && y < side;
            assertEquals(hidden ? 0 : whole.pixels()[i], rest.pixels()[i]);
        }
        assertThrows(IllegalArgumentException.class, () -> new HiddenPatches(1, 2, Set.of(4)));
    }

    @Test
    void hidesWhatWeighsMost() {
        float[][] weights = {{0.1f, 0.4f, 0, 0}, {0, 0, 0.3f, 0.2f}};
        assertEquals(Set.of(1, 6), HiddenPatches.most(weights, 0.25).patches());
    }

    @Test
    void curvesBeginAndEndWithAllAndNothing() throws IOException {
        Occluder occluder = new Occluder(model);
        DeletionInsertion random = occluder.curves(clip, QUESTION, "red", null, 3, Progress.NONE);
        double all = random.deletion()[0];
        double nothing = random.deletion()[3];
        assertEquals(nothing, random.insertion()[0], TOLERANCE);
        assertEquals(all, random.insertion()[3], TOLERANCE);
        assertTrue(random.deletionArea() > 0 && random.deletionArea() < 1);
        Progress unwanted = new Progress() {
            @Override
            public void report(double fraction, String doing) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> occluder.curves(clip, QUESTION, "red", null, 3, unwanted));
    }
}
