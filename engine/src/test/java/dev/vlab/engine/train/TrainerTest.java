package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.task.LoadedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of a tiny model on the real sample world. */
class TrainerTest {

    private static final Stage FRAMES = stage(StageKind.CONTRASTIVE_FRAMES, 2);
    private static final Stage TRANSFER = stage(StageKind.ADAPTIVE_TRANSFERRING, 3);
    private static final Stage TUNING = stage(StageKind.INTEGRATED_TUNING, 2);

    @TempDir
    Path folder;

    @Test
    void threeStagesMakeAModelThatLoads() throws IOException {
        Path model = run("whole", List.of(FRAMES, TRANSFER, TUNING), false, new ArrayList<>(), 99);
        List<JsonNode> log = log("whole");
        assertEquals(7, log.size());
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
        try (LoadedModel loaded = LoadedModel.load(model)) {
            assertTrue(loaded.info().capabilities().contains(Capability.CAPTION));
            assertEquals(16, new Embedder(loaded).texts(List.of("a red car")).getFirst().length);
        }
    }

    @Test
    void oneSeedGivesOneCourseWhetherInterruptedOrNot() throws IOException {
        List<Stage> stages = List.of(FRAMES, TRANSFER, TUNING);
        List<Float> whole = new ArrayList<>();
        run("whole", stages, false, whole, 99);
        assertEquals(7, whole.size());
        List<Float> pieces = new ArrayList<>();
        // Ends in the middle of a stage, at the border of two, and is taken up again each time.
        assertThrows(CancellationException.class, () -> run("pieces", stages, false, pieces, 1));
        assertThrows(CancellationException.class, () -> run("pieces", stages, true, pieces, 1));
        assertThrows(CancellationException.class, () -> run("pieces", stages, true, pieces, 2));
        run("pieces", stages, true, pieces, 99);
        alike(whole, pieces);
        assertEquals(7, log("pieces").size());
    }

    @Test
    void aSecondRunInTheSameFolderBeginsAnew() throws IOException {
        List<Float> first = new ArrayList<>();
        List<Float> second = new ArrayList<>();
        run("same", List.of(TUNING), false, first, 99);
        run("same", List.of(TUNING), false, second, 99);
        alike(first, second);
        assertEquals(2, log("same").size());
    }

    /** libtorch may add in another order where memory is aligned otherwise, which shows in the last digit. */
    private static void alike(List<Float> expected, List<Float> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), 1e-5 * expected.get(i), "step " + i);
        }
    }

    @Test
    void transferringLeavesClipAsItIs() throws IOException {
        List<Float> losses = new ArrayList<>();
        assertThrows(CancellationException.class, () -> run("transfer", List.of(TRANSFER), false, losses, 2));
        Path checkpoint = folder.resolve("transfer/checkpoint");
        VlabConfig config = VlabConfig.read(checkpoint);
        try (NDManager manager = Libtorch.newManager()) {
            Libtorch.engine().setRandomSeed(7);
            Map<String, NDArray> before = Initializer.parameters(config, manager);
            Map<String, NDArray> after = Checkpoint.load(checkpoint, config, manager);
            Map<String, Boolean> changed = new LinkedHashMap<>();
            after.forEach((key, value) -> changed.put(key, !value.contentEquals(before.get(key))));
            changed.forEach((key, value) -> {
                boolean clip = !key.startsWith("multimodal.") && !key.contains(".adapter.");
                assertFalse(clip && value, key + " is CLIP's and has changed");
            });
            assertTrue(changed.get("vision_model.encoder.layers.0.adapter.up_proj.weight"));
            assertTrue(changed.get("multimodal.layers.0.cross_attn.q_proj.weight"));
        }
    }

    /** Runs until done or until so many steps are made in this run. */
    private Path run(String name, List<Stage> stages, boolean resume, List<Float> losses, int steps)
            throws IOException {
        int already = losses.size();
        var config = new TrainConfig(folder.resolve(name), 7, 2026, 2, false, 100, architecture(), stages);
        Consumer<TrainStep> listener = step -> losses.add(step.losses().get("loss"));
        return new Trainer(config, listener, () -> losses.size() - already >= steps).run(resume);
    }

    private static Architecture architecture() {
        return new Architecture(32, 16, 16, 1, 1, 1, 2, 4, Blending.STACK, true);
    }

    private static Stage stage(StageKind kind, int steps) {
        return new Stage(kind, steps, 2, 0.001, 0.0005, 0, 0.5);
    }

    private List<JsonNode> log(String name) throws IOException {
        var json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name).resolve("log.jsonl"))) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
