package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.task.LoadedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of a tiny model on the real sample world. */
class TrainerTest {

    private static final String[] ALL = {TinyRuns.FRAMES, TinyRuns.TRANSFER, TinyRuns.TUNING};

    @TempDir
    Path folder;

    @Test
    void threeStagesMakeAModelThatLoads() throws IOException {
        Path run = folder.resolve("whole");
        Path model = TinyRuns.run(TinyRuns.config(run, ALL), false, new ArrayList<>(), () -> false);
        List<JsonNode> log = TinyRuns.log(run);
        assertEquals(
                List.of(0, 1, 0, 1, 2, 0, 1),
                log.stream().map(l -> l.get("step").asInt()).toList());
        assertEquals(
                List.of(0, 0, 1, 1, 1, 2, 2),
                log.stream().map(l -> l.get("stage_index").asInt()).toList());
        assertFalse(log.getFirst().has("mlm"), "single frames have no texts to complete");
        JsonNode last = log.getLast();
        double parts = last.get("vtc").asDouble()
                + last.get("mlm").asDouble()
                + last.get("unilm").asDouble()
                + last.get("qa").asDouble();
        assertEquals(parts, last.get("loss").asDouble(), 1e-4);
        RunSummary summary = RunSummary.read(run);
        assertNotNull(summary);
        assertEquals(7, summary.steps());
        try (LoadedModel loaded = LoadedModel.load(model)) {
            assertEquals(summary.parameters(), loaded.info().parameters());
            assertTrue(loaded.info().capabilities().contains(Capability.CAPTION));
            assertEquals(16, new Embedder(loaded).texts(List.of("a red car")).getFirst().length);
        }
    }

    @Test
    void oneSeedGivesOneCourseWhetherInterruptedOrNot() throws IOException {
        List<Float> whole = TinyRuns.losses(TinyRuns.config(folder.resolve("whole"), ALL));
        assertEquals(7, whole.size());
        TrainConfig config = TinyRuns.config(folder.resolve("pieces"), ALL);
        List<Float> pieces = new ArrayList<>();
        // Ends in the middle of a stage, at the border of two, and is taken up again each time.
        for (int steps : new int[] {1, 2, 4}) {
            assertThrows(
                    CancellationException.class,
                    () -> TinyRuns.run(config, pieces.size() > 0, pieces, () -> pieces.size() >= steps));
        }
        TinyRuns.run(config, true, pieces, () -> false);
        assertEquals(whole, pieces, "to the last digit");
        assertEquals(7, TinyRuns.log(folder.resolve("pieces")).size());
    }

    @Test
    void aThreadThatDidNotLoadTheEngineTrainsAlike() throws Exception {
        List<Float> here = TinyRuns.losses(TinyRuns.config(folder.resolve("here"), TinyRuns.TUNING));
        TrainConfig config = TinyRuns.config(folder.resolve("there"), TinyRuns.TUNING);
        var there = new FutureTask<>(() -> TinyRuns.losses(config));
        Thread.ofPlatform().start(there);
        assertEquals(here, there.get());
    }

    @Test
    void aSecondRunInTheSameFolderBeginsAnewAndNeverGoesOnFromTheFirst() throws IOException {
        TrainConfig config = TinyRuns.config(folder.resolve("same"), TinyRuns.TUNING);
        List<Float> first = TinyRuns.losses(config);
        List<Float> cut = new ArrayList<>();
        assertThrows(CancellationException.class, () -> TinyRuns.run(config, false, cut, () -> cut.size() >= 1));
        List<Float> second = TinyRuns.losses(config);
        assertEquals(first, second);
        assertEquals(2, TinyRuns.log(folder.resolve("same")).size());
    }

    @Test
    void goingOnWithAnotherConfigurationIsRefusedByKey() throws IOException {
        Path run = folder.resolve("run");
        List<Float> losses = new ArrayList<>();
        TrainConfig before = TinyRuns.config(run, TinyRuns.TUNING);
        assertThrows(CancellationException.class, () -> TinyRuns.run(before, false, losses, () -> losses.size() >= 1));
        TrainConfig now = TinyRuns.config(run, TinyRuns.TUNING.replace("\"steps\": 2", "\"steps\": 5"));
        String message = assertThrows(IOException.class, () -> TinyRuns.run(now, true, losses, () -> false))
                .getMessage();
        assertTrue(message.contains("stages[0].steps was 2 and is 5 now"), message);
    }

    /**
     * The paper's first stage: what is frozen is the same to the last bit in the model that it starts from and makes.
     */
    @Test
    void transferringLeavesEveryByteOfClipAsItIs() throws IOException {
        Path start = TinyRuns.run(
                TinyRuns.config(folder.resolve("clip"), TinyRuns.FRAMES), false, new ArrayList<>(), () -> false);
        ObjectNode json = TinyRuns.json(folder.resolve("transfer"), TinyRuns.TRANSFER);
        json.remove("model");
        Path end = TinyRuns.run(
                TrainConfig.of(json.put("start", start.toString())), false, new ArrayList<>(), () -> false);
        VlabConfig config = VlabConfig.read(start);
        try (NDManager manager = Libtorch.newManager()) {
            Map<String, NDArray> before = Checkpoint.load(start, config, manager);
            Map<String, NDArray> after = Checkpoint.load(end, config, manager);
            var changed = new TreeSet<String>();
            after.forEach((key, value) -> {
                if (StageLoop.isClip(key)) {
                    assertArrayEquals(before.get(key).toByteArray(), value.toByteArray(), key);
                } else if (!value.contentEquals(before.get(key))) {
                    changed.add(key);
                }
            });
            assertTrue(changed.contains("vision_model.encoder.layers.0.adapter.up_proj.weight"));
            assertTrue(changed.contains("multimodal.layers.0.cross_attn.q_proj.weight"));
            assertEquals(
                    List.of(),
                    after.keySet().stream()
                            .filter(key -> !StageLoop.isClip(key) && !changed.contains(key))
                            .toList(),
                    "all else learns");
        }
    }

    @Test
    void aTinyBatchIsLearnedByHeart() throws IOException {
        ObjectNode json = TinyRuns.json(
                folder.resolve("heart"),
                "{\"kind\": \"integrated_tuning\", \"steps\": 250, \"clips\": 2, \"learning_rate\": 0.01,"
                        + " \"clip_learning_rate\": 0.01}");
        json.set("sources", TinyRuns.node("[{\"kind\": \"world\", \"clips\": 1}]"));
        List<Float> losses = TinyRuns.losses(TrainConfig.of(json));
        double first = losses.getFirst();
        double last = losses.subList(240, 250).stream()
                .mapToDouble(Float::doubleValue)
                .average()
                .orElseThrow();
        assertTrue(last < first / 4, first + " at first, " + last + " in the end");
    }
}
