package dev.vlab.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.Noise;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller of the model may rely on, whichever way it is blended. */
class VlabTest {

    private static final float TOLERANCE = 1e-5f;
    private static final long[] WORDS = {TinyModels.START, 5, 9, 3, TinyModels.END};

    private final NDManager manager = Libtorch.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"STACK, true", "STACK, false", "PARALLEL, true", "PARALLEL, false"})
    void lookingChangesNothing(Blending blending, boolean shared) {
        Vlab model = model(blending, shared);
        BlendedMemory memory = model.multimodal().memory(model.features(pixels(2)));
        NDArray ids = manager.create(new long[][] {WORDS, {TinyModels.START, 4, TinyModels.MASK, 8, 1}});
        NDArray mask = Masks.causal(manager, 5);
        NDArray hidden = model.multimodal().encode(ids, mask, memory);
        var captured = model.multimodal().capture(ids, mask, memory);
        assertArrayEquals(hidden.toFloatArray(), captured.hidden().toFloatArray(), TOLERANCE);
        for (var layer : captured.layers()) {
            for (NDArray probabilities : new NDArray[] {layer.imageProbabilities(), layer.videoProbabilities()}) {
                for (float sum : probabilities.sum(new int[] {3}).toFloatArray()) {
                    assertEquals(1, sum, TOLERANCE);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"STACK, true", "PARALLEL, false"})
    void textsThatShareAClipAreReadAsIfAlone(Blending blending, boolean shared) {
        Vlab model = model(blending, shared);
        long[][] texts = {WORDS, {TinyModels.START, 4, TinyModels.MASK, 8, 1}, {TinyModels.START, 7, 7, 7, 7}};
        long[][] words = {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}};
        BlendedMemory memory = model.multimodal().memory(model.features(pixels(1)));
        NDArray mask = Masks.prefix(manager, words, new long[] {0, 2, 5});
        NDArray together = model.multimodal().encode(manager.create(texts), mask, memory);
        for (int i = 0; i < texts.length; i++) {
            NDArray own = Masks.prefix(manager, new long[][] {words[i]}, new long[] {new long[] {0, 2, 5}[i]});
            NDArray alone = model.multimodal().encode(manager.create(new long[][] {texts[i]}), own, memory);
            assertArrayEquals(alone.toFloatArray(), together.get(i).toFloatArray(), TOLERANCE);
        }
    }

    @Test
    void paddingChangesNoWord() {
        Vlab model = model(Blending.STACK, true);
        BlendedMemory memory = model.multimodal().memory(model.features(pixels(1)));
        NDArray bare = read(model, memory, new long[][] {WORDS}, new long[][] {{1, 1, 1, 1, 1}});
        long[][] attention = {{1, 1, 1, 1, 1, 0, 0}};
        for (long filler : new long[] {0, 11}) {
            long[][] padded = {{WORDS[0], WORDS[1], WORDS[2], WORDS[3], WORDS[4], filler, filler}};
            NDArray words = read(model, memory, padded, attention).get(":, 0:5");
            assertArrayEquals(bare.toFloatArray(), words.toFloatArray(), TOLERANCE);
        }
    }

    private NDArray read(Vlab model, BlendedMemory memory, long[][] ids, long[][] attention) {
        return model.multimodal().encode(manager.create(ids), Masks.bidirectional(manager, attention), memory);
    }

    @Test
    void aTextEndsAtItsFirstEndToken() {
        Vlab model = model(Blending.STACK, true);
        long[] longer = {WORDS[0], WORDS[1], WORDS[2], WORDS[3], WORDS[4], 17, TinyModels.END};
        assertArrayEquals(
                model.textEmbeddings(manager, new long[][] {WORDS}).toFloatArray(),
                model.textEmbeddings(manager, new long[][] {longer}).toFloatArray(),
                TOLERANCE);
        assertThrows(
                IllegalArgumentException.class,
                () -> model.textEmbeddings(manager, new long[][] {{TinyModels.START, 5}}));
    }

    @Test
    void clipsOfABatchDoNotSeeEachOther() {
        Vlab model = model(Blending.STACK, true);
        NDArray pixels = pixels(2);
        Features both = model.features(pixels);
        Features second = model.features(pixels.get("1:2"));
        assertArrayEquals(second.video().toFloatArray(), both.video().get("3:6").toFloatArray(), TOLERANCE);
        assertArrayEquals(second.image().toFloatArray(), both.image().get("3:6").toFloatArray(), TOLERANCE);
    }

    @Test
    void onlyVideoFeaturesKnowTheOrderOfFrames() {
        Vlab model = model(Blending.STACK, true);
        NDArray pixels = pixels(1);
        NDArray backwards = pixels.flip(1);
        float[] image = model.clipEmbeddings(model.imageFeatures(pixels), 3).toFloatArray();
        float[] video = model.clipEmbeddings(model.videoFeatures(pixels), 3).toFloatArray();
        float[] videoBackwards =
                model.clipEmbeddings(model.videoFeatures(backwards), 3).toFloatArray();
        assertArrayEquals(
                image, model.clipEmbeddings(model.imageFeatures(backwards), 3).toFloatArray(), TOLERANCE);
        double difference = 0;
        for (int i = 0; i < video.length; i++) {
            difference = Math.max(difference, Math.abs(video[i] - videoBackwards[i]));
        }
        assertTrue(difference > 1e-3, "video embeddings differ by " + difference);
    }

    @Test
    void scaleStopsAtAHundred() {
        VlabConfig config = TinyModels.vlab(Blending.STACK, true);
        Map<String, NDArray> parameters = new LinkedHashMap<>(TinyModels.parameters(config, 1, manager));
        parameters.put("logit_scale", manager.create(9f));
        NDArray unit = manager.create(new float[] {1, 0}, new Shape(1, 2));
        NDArray similarity = new Vlab(config, parameters, Kernels.fastest()).similarities(unit, unit);
        assertEquals(100, similarity.getFloat(), 1e-4);
    }

    @Test
    void refusesMoreFramesOrTokensThanItHasPlacesFor() {
        Vlab model = model(Blending.STACK, true);
        NDArray nine = Noise.of(new Shape(1, 9, 3, 16, 16), 1, manager);
        Features tooMany = model.features(nine);
        var frames = assertThrows(
                IllegalArgumentException.class, () -> model.multimodal().memory(tooMany));
        assertEquals("the model takes at most 8 frames, not 9", frames.getMessage());
        BlendedMemory memory = model.multimodal().memory(model.features(pixels(1)));
        NDArray ids = manager.create(new long[1][25]);
        var tokens = assertThrows(
                IllegalArgumentException.class,
                () -> model.multimodal().encode(ids, Masks.causal(manager, 25), memory));
        assertEquals("the model reads at most 24 tokens, not 25", tokens.getMessage());
    }

    private Vlab model(Blending blending, boolean shared) {
        VlabConfig config = TinyModels.vlab(blending, shared);
        return new Vlab(config, TinyModels.parameters(config, 1, manager), Kernels.fastest());
    }

    private NDArray pixels(int clips) {
        return Noise.of(new Shape(clips, 3, 3, 16, 16), 2, manager);
    }
}
