package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.text.ClipVocabulary;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch learned from in pieces teaches what it teaches at once. */
class BatchesTest {

    private static final double RATE = 0.001;

    @TempDir
    Path folder;

    private record Learned(Map<String, Float> losses, double norm, Map<String, float[]> parameters) {}

    @Test
    void piecesAddUpToTheWholeForTokens() throws IOException {
        String objectives = "\"mlm\", \"unilm\", \"qa\"";
        Learned whole = learn(objectives, 1);
        Learned halves = learn(objectives, 2);
        assertEquals(whole.losses.keySet(), halves.losses.keySet());
        whole.losses.forEach((name, loss) -> assertEquals(loss, halves.losses.get(name), 1e-5 * loss, name));
        assertEquals(whole.norm, halves.norm, 1e-4 * whole.norm);
        // A softmax does not see what is added to all of its keys: that bias learns from nothing but rounding.
        whole.parameters.keySet().removeIf(key -> key.endsWith("k_proj.bias"));
        whole.parameters.forEach(
                (key, values) -> assertArrayEquals(values, halves.parameters.get(key), (float) RATE / 20, key));
    }

    @Test
    void contrastKnowsOnlyTheClipsOfItsPiece() throws IOException {
        double whole = learn("\"vtc\"", 1).losses.get("vtc");
        double halves = learn("\"vtc\"", 2).losses.get("vtc");
        assertTrue(halves < whole, "one of 2 is easier than one of 4: " + halves + ", " + whole);
    }

    @Test
    void ofOnePictureOnlyIsAskedWhatItAnswers() throws IOException {
        TrainConfig run = TrainConfig.of(TinyRuns.json(
                folder,
                "{\"kind\": \"integrated_tuning\", \"steps\": 1, \"clips\": 16, \"frames\": 1, \"questions\": 3,"
                        + " \"objectives\": [\"qa\"], \"learning_rate\": 0.001, \"sequences_from\": 0.5}"));
        var start = new StartingPoint(run);
        var sources = new SourceMix(run, start.imageSize());
        Path words = folder.resolve("tokenizer.json");
        ClipVocabulary.ofWords(sources.words()).write(words);
        try (Tokenizer tokenizer = Tokenizer.load(words)) {
            Batch batch = new BatchLoader(run, start.model(tokenizer), tokenizer, sources).load(0, 0);
            assertEquals(1, batch.frames());
            Readings texts = Objects.requireNonNull(batch.readings());
            assertEquals(16 * 3, texts.ids().length);
            for (int row = 0; row < texts.ids().length; row++) {
                String question = tokenizer.decode(Arrays.copyOf(texts.ids()[row], (int) texts.prefixLength()[row]));
                assertFalse(
                        question.matches(".*\\b(happens|does [tai].*|acts?|first|last|way)\\b.*")
                                && !question.equals("where does this happen?"),
                        question);
            }
        }
    }

    /** One step on four clips. */
    private Learned learn(String objectives, int pieces) throws IOException {
        ObjectNode json = TinyRuns.json(
                folder,
                "{\"kind\": \"integrated_tuning\", \"steps\": 1, \"clips\": 4, \"accumulate\": %d, \"objectives\": [%s],"
                                .formatted(pieces, objectives)
                        + " \"learning_rate\": %s, \"clip_learning_rate\": %s}".formatted(RATE, RATE));
        TrainConfig run = TrainConfig.of(json);
        var start = new StartingPoint(run);
        var sources = new SourceMix(run, start.imageSize());
        Path words = folder.resolve("tokenizer.json");
        ClipVocabulary.ofWords(sources.words()).write(words);
        try (NDManager manager = Libtorch.newManager();
                Tokenizer tokenizer = Tokenizer.load(words)) {
            VlabConfig model = start.model(tokenizer);
            Map<String, NDArray> parameters = start.parameters(model, manager);
            var loop = new StageLoop(
                    run.stages().getFirst(),
                    new Vlab(model, parameters, Kernels.fastest()),
                    parameters,
                    new AdamW(manager));
            Batch batch = new BatchLoader(run, model, tokenizer, sources).load(0, 0);
            StageLoop.Outcome outcome = loop.step(0, batch, manager);
            Map<String, float[]> after = new LinkedHashMap<>();
            parameters.forEach((key, value) -> after.put(key, value.toFloatArray()));
            return new Learned(outcome.losses(), outcome.norm(), after);
        }
    }
}
