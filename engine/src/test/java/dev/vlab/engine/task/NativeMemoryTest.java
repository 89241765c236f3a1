package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is asked for hours holds no more arrays than one that was asked once about each clip it keeps. */
class NativeMemoryTest {

    private static final int QUESTIONS = 200;
    private static final int CLIPS = 10; // more than are kept
    private static final String[] WORDS = {"car", "boat", "bird", "train"};

    @TempDir
    Path folder;

    @Test
    void arraysDoNotGrowWithQuestions() throws IOException, ReflectiveOperationException {
        Path video = SmallMatters.video(folder.resolve("square.mp4"));
        try (LoadedModel model = LoadedModel.load(SmallMatters.vlab(folder.resolve("vlab")))) {
            long loaded = resources(model);
            for (int i = 0; i < CLIPS; i++) {
                jobs(model, video, i);
            }
            long warm = resources(model);
            assertTrue(warm > loaded, "the clips kept are counted");
            for (int i = CLIPS; i < QUESTIONS; i++) {
                jobs(model, video, i);
            }
            assertEquals(warm, resources(model));
        }
    }

    private static void jobs(LoadedModel model, Path video, int i) throws IOException {
        Clip clip = SmallMatters.clip(video, 0, 0.5 + i % CLIPS / 10.0);
        new Answerer(model).ask(clip, "what colour is the " + WORDS[i % WORDS.length] + "?");
        new Embedder(model).clip(model.reader().read(clip)); // as a library does it, thousands of times
        if (i % 50 == 0) {
            new Captioner(model).caption(clip);
            new Explainer(model).attention(clip, null, "a red car");
            new Explainer(model).relevance(clip, null, "a red car");
            refusesAMissingVideo(model, video);
        }
    }

    /** A clip that cannot be read leaves nothing behind either. */
    private static void refusesAMissingVideo(LoadedModel model, Path video) {
        Clip missing = SmallMatters.clip(video.resolveSibling("missing.mp4"), 0, 1);
        assertThrows(IOException.class, () -> new Embedder(model).clip(missing));
    }

    /** Everything that the model's manager and those below it own. */
    private static long resources(LoadedModel model) throws ReflectiveOperationException {
        return count(model.run((vlab, tokenizer, step) -> step.getParentManager()));
    }

    private static long count(NDManager manager) throws ReflectiveOperationException {
        Field owned = BaseNDManager.class.getDeclaredField("resources"); // DJL shows them in its log only
        owned.setAccessible(true);
        long count = 0;
        for (Object resource : ((Map<?, ?>) owned.get(manager)).values()) {
            count += 1 + (resource instanceof NDManager below ? count(below) : 0);
        }
        return count;
    }
}
