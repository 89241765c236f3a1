package dev.vlab.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final String KEY = "multimodal.layers.0.cross_attn.q_proj.weight";

    @TempDir
    Path folder;

    private final VlabConfig config = SmallModels.vlab(true);
    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Libtorch.newManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        Map<String, NDArray> parameters = SmallModels.parameters(config, manager);
        Checkpoint.save(folder, config, parameters, Precision.F32);

        VlabConfig read = VlabConfig.read(folder);
        Map<String, NDArray> loaded = Checkpoint.load(folder, read, manager);

        assertEquals(config, read);
        assertEquals(parameters.keySet(), loaded.keySet());
        parameters.forEach((key, array) ->
                assertArrayEquals(array.toFloatArray(), loaded.get(key).toFloatArray(), key));
        assertTrue(Checkpoint.sha256(folder).matches("[0-9a-f]{64}"));
    }

    @Test
    void parametersFollowTheConfiguration() {
        Set<String> shared = ParameterShapes.of(SmallModels.vlab(true)).keySet();
        Set<String> separate = ParameterShapes.of(SmallModels.vlab(false)).keySet();
        Set<String> eva = ParameterShapes.of(SmallModels.eva()).keySet();
        assertTrue(shared.contains("multimodal.layers.0.cross_norm.bias"));
        assertFalse(separate.contains("multimodal.layers.0.cross_norm.bias"));
        assertTrue(separate.containsAll(Set.of(
                "multimodal.layers.0.cross_norm_image.bias", "multimodal.layers.0.cross_attn_video.k_proj.weight")));
        assertEquals(
                new Shape(4, 1, 3),
                ParameterShapes.of(config).get("vision_model.encoder.layers.1.adapter.temporal_conv.weight"));
        assertTrue(eva.containsAll(Set.of("vision_model.embeddings.patch_embedding.bias", "visual_projection.bias")));
        assertFalse(eva.contains("vision_model.pre_layrnorm.weight"));
        assertTrue(eva.stream().noneMatch(key -> key.contains("adapter") || key.contains("multimodal")));
    }

    @Test
    void toleratesHuggingFacesBuffers() throws IOException {
        Map<String, NDArray> parameters = SmallModels.parameters(config, manager);
        parameters.put("text_model.embeddings.position_ids", manager.create(new long[] {0, 1, 2}));
        write(parameters);
        assertEquals(
                ParameterShapes.of(config).size(),
                Checkpoint.load(folder, config, manager).size());
    }

    @Test
    void refusesMissingSuperfluousAndMisshapenParameters() throws IOException {
        Map<String, NDArray> parameters = SmallModels.parameters(config, manager);
        try (NDManager other = Libtorch.newManager()) {
            write(without(parameters));
            assertRefused(KEY + ": missing", other);
            write(with(parameters, KEY, manager.ones(new Shape(10, 11))));
            assertRefused(KEY + ": has shape (10, 11), must be (10, 10)", other);
            write(with(
                    parameters,
                    KEY,
                    manager.create(new long[10], new Shape(10)).reshape(10, 1).repeat(1, 10)));
            assertRefused(KEY + ": stored as I64", other);
            write(with(parameters, "multimodal.layers.1.layer_norm1.bias", manager.ones(new Shape(10))));
            assertRefused("multimodal.layers.1.layer_norm1.bias: is no parameter of this model", other);
            assertEquals(0, other.getManagedArrays().size());
        }
    }

    @Test
    void savesOnlyWhatTheConfigurationCallsFor() throws IOException {
        Map<String, NDArray> parameters = SmallModels.parameters(config, manager);
        for (Map<String, NDArray> wrong : List.of(
                without(parameters),
                with(parameters, KEY, manager.ones(new Shape(2))),
                with(parameters, "extra", manager.ones(new Shape(2))))) {
            assertThrows(CheckpointException.class, () -> Checkpoint.save(folder, config, wrong, Precision.F32));
        }
        assertFalse(Files.exists(folder.resolve("model.safetensors")));
    }

    @Test
    void verificationFindsEverythingAtOnce() throws IOException {
        Map<String, NDArray> parameters = SmallModels.parameters(config, manager);
        Checkpoint.save(folder, config, parameters, Precision.BF16);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"vocab\": {\"a\": 0, \"b\": 29}}}");

        Verification good = Verification.of(folder);
        assertEquals(List.of(), good.faults());
        assertEquals(StoredType.BF16, good.precision());
        assertEquals(config, good.config());
        assertEquals(parameters.values().stream().mapToLong(NDArray::size).sum(), good.parameters());

        write(with(without(parameters), "extra", manager.ones(new Shape(2))));
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"vocab\": {\"a\": 0}}}");
        Verification bad = Verification.of(folder);
        assertFalse(bad.passed());
        assertEquals(3, bad.faults().size(), bad.faults()::toString);
        assertTrue(bad.faults().get(2).contains("the text tower has 30 ids, the vocabulary 1"), bad.faults()::toString);
    }

    private void write(Map<String, NDArray> parameters) throws IOException {
        Safetensors.write(folder.resolve("model.safetensors"), parameters, Precision.F32);
    }

    private static Map<String, NDArray> without(Map<String, NDArray> parameters) {
        Map<String, NDArray> changed = new HashMap<>(parameters);
        changed.remove(KEY);
        return changed;
    }

    private static Map<String, NDArray> with(Map<String, NDArray> parameters, String key, NDArray array) {
        Map<String, NDArray> changed = new HashMap<>(parameters);
        changed.put(key, array);
        return changed;
    }

    private void assertRefused(String reason, NDManager other) {
        String message = assertThrows(CheckpointException.class, () -> Checkpoint.load(folder, config, other))
                .getMessage();
        assertTrue(message.contains("model.safetensors: " + reason), message);
    }
}
