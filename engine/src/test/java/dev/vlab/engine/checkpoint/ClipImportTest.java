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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipImportTest {

    private static final String TOKENIZER = "{\"model\": {\"vocab\": {\"a\": 0, \"b\": 29}}}";

    @TempDir
    Path folder;

    private Path source;
    private Path target;
    private NDManager manager;

    @BeforeEach
    void open() throws IOException {
        manager = Libtorch.newManager();
        source = Files.createDirectory(folder.resolve("source"));
        target = folder.resolve("target");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void huggingFace() throws IOException {
        assertImports(ClipLayout.HUGGING_FACE, SmallModels.clip(), clip(), clip());
    }

    @Test
    void openAi() throws IOException {
        assertImports(
                ClipLayout.OPENAI, SmallModels.clip(), ForeignLayouts.openAi(SmallModels.clip(), clip(), ""), clip());
    }

    @Test
    void openAiWithTheTextTowerUnderItsOwnName() throws IOException {
        assertImports(
                ClipLayout.OPENAI,
                SmallModels.clip(),
                ForeignLayouts.openAi(SmallModels.clip(), clip(), "text."),
                clip());
    }

    @Test
    void evaClip() throws IOException {
        VlabConfig config = SmallModels.eva();
        assertImports(ClipLayout.EVA, config, ForeignLayouts.eva(config, eva(), "visual."), eva());
    }

    @Test
    void timm() throws IOException {
        VlabConfig config = SmallModels.eva();
        assertImports(ClipLayout.TIMM, config, ForeignLayouts.eva(config, eva(), "visual.trunk."), eva());
    }

    @Test
    void aFileAloneTellsAllButTheUnusual() throws IOException {
        VlabConfig wide = wide();
        Map<String, NDArray> foreign = ForeignLayouts.openAi(wide, SmallModels.parameters(wide, manager), "");
        foreign.put("input_resolution", manager.create(12L));
        Path file = source.resolve("ViT.safetensors");
        Safetensors.write(file, foreign, Precision.F16);

        ClipImport.Result result = new ClipImport(file).into(target);

        assertEquals(wide, result.config(), "heads are 64 wide, the last two ids are start and end");
        assertEquals(wide, VlabConfig.read(target));
        assertFalse(result.hasTokenizer());
        assertEquals(
                StoredType.F16,
                Safetensors.header(target.resolve(Checkpoint.WEIGHTS))
                        .get("visual_projection.weight")
                        .type());
        assertTrue(Files.readString(target.resolve(Checkpoint.CARD)).contains("ViT.safetensors"));
    }

    @Test
    void openClipsConfigurationAndTheUserChooseTheActivation() throws IOException {
        VlabConfig wide = wide();
        Safetensors.write(
                source.resolve("open_clip_model.safetensors"),
                ForeignLayouts.openAi(wide, SmallModels.parameters(wide, manager), ""),
                Precision.F32);
        Files.writeString(
                source.resolve("open_clip_config.json"), "{\"model_cfg\": {\"vision_cfg\": {\"head_width\": 32}}}");

        VlabConfig config = new ClipImport(source).into(target).config();
        assertEquals(Activation.GELU, config.vision().hiddenAct());
        assertEquals(4, config.vision().numAttentionHeads());
        VlabConfig chosen = new ClipImport(source, null, Activation.QUICK_GELU, null, null)
                .into(folder.resolve("chosen"))
                .config();
        assertEquals(Activation.QUICK_GELU, chosen.vision().hiddenAct());
        assertEquals(Activation.QUICK_GELU, chosen.text().hiddenAct());
    }

    @Test
    void oldHuggingFaceConfigurationsHoldPlaceholders() throws IOException {
        writeClip();
        Path config = source.resolve("config.json");
        Files.writeString(
                config,
                Files.readString(config)
                        .replace("\"bos_token_id\" : 28", "\"bos_token_id\" : 0")
                        .replace("\"eos_token_id\" : 29", "\"eos_token_id\" : 2")
                        .replace("\"pad_token_id\" : 0", "\"pad_token_id\" : 1, \"dropout\" : 0.0")
                        .replace("\"vocab_size\" : 30,", ""));
        assertEquals(SmallModels.clip(), new ClipImport(source).into(target).config());
    }

    @Test
    void theTokenizerComesAlongOrIsMade() throws IOException {
        writeClip();
        Files.writeString(source.resolve("tokenizer.json"), TOKENIZER);
        assertTrue(new ClipImport(source).into(target).hasTokenizer());
        assertEquals(TOKENIZER, Files.readString(target.resolve("tokenizer.json")));
        assertEquals(List.of(), Verification.of(target).faults());

        String made = TOKENIZER.replace("\"b\"", "\"c\"");
        new ClipImport(source, null, null, null, file -> Files.writeString(file, made)).into(folder.resolve("made"));
        assertEquals(made, Files.readString(folder.resolve("made/tokenizer.json")));
    }

    @Test
    void aVocabularyMustFitTheTextTower() throws IOException {
        writeClip();
        ClipImport wrong = new ClipImport(source, null, null, null, file -> Files.writeString(file, "{}"));
        String message = assertThrows(CheckpointException.class, () -> wrong.into(target))
                .getMessage();
        assertTrue(message.contains("model.safetensors: the text tower has 30 ids, the vocabulary 0"), message);
    }

    @Test
    void aFailureLeavesNothing() throws IOException {
        writeClip();
        Files.writeString(source.resolve("tokenizer.json"), TOKENIZER.replace("29", "31"));
        assertRefused(source, "model.safetensors: the text tower has 30 ids, the vocabulary 32");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(source), left.toList());
        }
    }

    @Test
    void refusesPickles() throws IOException {
        assertRefused(Files.createFile(source.resolve("ViT-B-32.pt")), "ViT-B-32.pt: pickle files are never read");
        assertRefused(source, "ViT-B-32.pt: pickle files are never read");
        assertRefused(Files.createFile(source.resolve("pytorch_model.bin")), "convert it to safetensors");
    }

    @Test
    void refusesFoldersWithoutOneFileToTake() throws IOException {
        assertRefused(folder.resolve("nowhere"), "does not exist");
        assertRefused(source, "holds no safetensors file");
        Files.createFile(source.resolve("a.safetensors"));
        Files.createFile(source.resolve("b.safetensors"));
        assertRefused(source, "holds 2 safetensors files; name the one to import");
    }

    @Test
    void refusesOtherArchitecturesByName() throws IOException {
        assertWeightsRefused("visual.rope.freqs_cos", new Shape(2), "rotary position embeddings (EVA02)");
        assertWeightsRefused("visual.attnpool.positional_embedding", new Shape(2), "a ResNet's attention pooling");
        assertWeightsRefused("audio.weight", new Shape(2), "audio.weight: belongs to no part of a CLIP");
        Safetensors.write(source.resolve("model.safetensors"), Map.of("w", manager.ones(new Shape(1))), Precision.F32);
        assertRefused(source, "holds no CLIP vision transformer");
    }

    @Test
    void refusesDamagedWeightsByTheirOwnNames() throws IOException {
        assertWeightsRefused(
                "visual.transformer.resblocks.1.attn.in_proj_weight",
                new Shape(23, 8),
                "visual.transformer.resblocks.1.attn.in_proj_weight: has shape (23, 8), must be (24, 8)");
        assertWeightsRefused("visual.positional_embedding", new Shape(9, 8), "8 patches are no square");
        assertWeightsRefused("visual.conv1.weight", new Shape(8), "visual.conv1.weight: has an unexpected shape (8)");
        Map<String, NDArray> foreign = ForeignLayouts.openAi(SmallModels.clip(), clip(), "");
        foreign.remove("ln_final.bias");
        Safetensors.write(source.resolve("model.safetensors"), foreign, Precision.F32);
        assertRefused(source, "ln_final.bias: missing");
    }

    @Test
    void refusesAConfigurationThatIsNotTheWeights() throws IOException {
        writeClip();
        Path config = source.resolve("config.json");
        String json = Files.readString(config);
        Files.writeString(config, json.replace("\"patch_size\" : 4", "\"patch_size\" : 6"));
        assertRefused(source, "config.json: vision_config.patch_size: is 6, the weights have 4");
        Files.writeString(config, json.replace("\"clip\"", "\"siglip\""));
        assertRefused(source, "config.json: model_type: must be clip, is 'siglip'");
        Files.delete(config);
        assertRefused(source, "vision_config.num_attention_heads: the weights do not tell it");
    }

    @Test
    void refusesATargetThatIsInUse() throws IOException {
        writeClip();
        Files.writeString(Files.createDirectory(target).resolve("mine.txt"), "mine");
        assertRefused(source, "is not empty");
        assertEquals("mine", Files.readString(target.resolve("mine.txt")));
    }

    private Map<String, NDArray> clip() {
        return SmallModels.parameters(SmallModels.clip(), manager);
    }

    /** EVA01 has no bias on keys; it is zero after import. */
    private Map<String, NDArray> eva() {
        Map<String, NDArray> parameters = SmallModels.parameters(SmallModels.eva(), manager);
        parameters.replaceAll((key, array) ->
                key.startsWith("vision_model") && key.endsWith("k_proj.bias") ? array.zerosLike() : array);
        return parameters;
    }

    private static VlabConfig wide() {
        VlabConfig small = SmallModels.clip();
        return new VlabConfig(
                VlabConfig.CLIP,
                6,
                new VisionConfig(128, 1, 2, 16, Activation.QUICK_GELU, 1e-5f, 12, 4, true, false, false, null),
                new TextConfig(64, 1, 1, 24, Activation.QUICK_GELU, 1e-5f, 30, 9, 28, 29, 0),
                small.multimodal());
    }

    private void writeClip() throws IOException {
        Checkpoint.save(source, SmallModels.clip(), clip(), Precision.F32);
    }

    private void assertImports(
            ClipLayout layout, VlabConfig config, Map<String, NDArray> foreign, Map<String, NDArray> expected)
            throws IOException {
        Safetensors.write(source.resolve("model.safetensors"), foreign, Precision.F32);
        config.write(source);
        ClipImport.Result result = new ClipImport(source).into(target);
        assertEquals(layout, result.layout());
        assertEquals(config, result.config());
        Map<String, NDArray> imported = Checkpoint.load(target, VlabConfig.read(target), manager);
        assertEquals(expected.keySet(), imported.keySet());
        expected.forEach((key, array) ->
                assertArrayEquals(array.toFloatArray(), imported.get(key).toFloatArray(), key));
        assertEquals(expected.values().stream().mapToLong(NDArray::size).sum(), result.parameters());
    }

    private void assertWeightsRefused(String key, Shape shape, String reason) throws IOException {
        Map<String, NDArray> foreign = ForeignLayouts.openAi(SmallModels.clip(), clip(), "");
        foreign.put(key, manager.ones(shape));
        Safetensors.write(source.resolve("model.safetensors"), foreign, Precision.F32);
        SmallModels.clip().write(source);
        assertRefused(source, reason);
    }

    private void assertRefused(Path from, String reason) {
        String message = assertThrows(CheckpointException.class, () -> new ClipImport(from).into(target))
                .getMessage();
        assertTrue(message.contains(reason), message);
    }
}
