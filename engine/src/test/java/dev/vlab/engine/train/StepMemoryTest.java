package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.checkpoint.VlabConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped configurations, and what they are reckoned to need. */
class StepMemoryTest {

    private static final Path CONFIGS = Path.of("../assets/configs");

    private static StepMemory memory(String name, int stage, int pieces) throws IOException {
        TrainConfig run = TrainConfig.read(CONFIGS.resolve(name));
        VlabConfig model = new StartingPoint(run.startingFrom(
                        CONFIGS.resolve("shapes").resolve(run.start().getFileName())))
                .model(0, 0);
        Stage said = run.stages().get(stage);
        Stage cut = new Stage(
                said.kind(),
                said.steps(),
                said.clips(),
                said.frames(),
                pieces,
                said.objectives(),
                said.questions(),
                said.learningRate(),
                said.clipLearningRate(),
                0,
                0);
        return StepMemory.of(model, cut, run.mixedPrecision());
    }

    @Test
    void shippedConfigurationsAreRead() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(CONFIGS)) {
            files = all.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertEquals(6, files.size());
        for (Path file : files) {
            assertTrue(TrainConfig.read(file).steps() > 0);
        }
    }

    @Test
    void aFrozenClipHasNoGradientsAndMorePiecesNeedLess() throws IOException {
        StepMemory frozen = memory("vlab-l.json", 0, 64);
        StepMemory tuned = memory("vlab-l.json", 1, 64);
        assertEquals(4 * 605_788_929L, frozen.weights());
        assertEquals(4 * (605_788_929L - 427_616_513L), frozen.gradients());
        assertEquals(tuned.weights(), tuned.gradients());
        assertEquals(2 * tuned.gradients(), tuned.optimizer());
        assertTrue(frozen.activations() < tuned.activations());
        double half = (double) memory("vlab-l.json", 1, 128).activations() / tuned.activations();
        assertTrue(half > 0.45 && half < 0.55, "" + half);
        assertTrue(memory("vlab-g.json", 1, 128).total()
                > memory("vlab-l.json", 1, 128).total());
    }
}
