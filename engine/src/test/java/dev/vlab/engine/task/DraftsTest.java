package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.TinyModels;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.nn.Noise;
import dev.vlab.engine.nn.PlainKernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading each token once gives the distributions that reading all of them each time gives. */
class DraftsTest {

    private static final double TOLERANCE = 1e-5;
    private static final int CLIPS = 2;

    private final NDManager manager = Libtorch.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource(Blending.class)
    void captionsBranchAlikeWithAndWithoutKeysKept(Blending blending) {
        List<long[]> starts = List.of(new long[] {TinyModels.START}, new long[] {TinyModels.START});
        agree(blending, Kernels.frozen(Arithmetic.FLOAT32), new PlainKernels(), starts, 18);
    }

    @ParameterizedTest
    @EnumSource(Blending.class)
    void questionsOfDifferentLengthsAgreeToo(Blending blending) {
        List<long[]> questions = List.of(
                new long[] {TinyModels.START, 5, 6, 7, 8, 9, TinyModels.END},
                new long[] {TinyModels.START, 4, TinyModels.END},
                new long[] {TinyModels.START, 11, 12, 13, TinyModels.END},
                new long[] {TinyModels.START, 3, 2, TinyModels.END});
        agree(blending, Kernels.frozen(Arithmetic.FLOAT32), new PlainKernels(), questions, 10);
    }

    @Test
    void aTextIsWrittenAlikeAloneAndAmongOthers() {
        VlabConfig config = TinyModels.vlab(Blending.STACK, true);
        Vlab model = new Vlab(config, TinyModels.parameters(config, 1, manager), new PlainKernels());
        long[] question = {TinyModels.START, 4, TinyModels.END};
        long[] other = {TinyModels.START, 5, 6, 7, 8, 9, TinyModels.END};
        BlendedMemory memory = model.multimodal().memory(model.features(pixels(1)));
        Drafts alone = new Reader(model, memory, manager, true).begin(List.of(question));
        Drafts among = new Reader(model, memory, manager, true).begin(List.of(other, question));
        for (int step = 0; step < 5; step++) {
            same(distribution(alone).getFirst(), distribution(among).getLast());
            alone.grow(new int[] {0}, new long[] {step + 2});
            among.grow(new int[] {0, 1}, new long[] {9 - step, step + 2});
        }
    }

    /** Random words, and random parents within each clip, as beams have them. */
    private void agree(Blending blending, Kernels fast, Kernels plain, List<long[]> texts, int steps) {
        VlabConfig config = TinyModels.vlab(blending, true);
        Map<String, NDArray> parameters = TinyModels.parameters(config, 1, manager);
        Drafts kept = drafts(new Vlab(config, parameters, fast), true, texts);
        Drafts anew = drafts(new Vlab(config, parameters, plain), false, texts);
        Random random = new Random(3);
        int width = texts.size() / CLIPS;
        for (int step = 0; step < steps; step++) {
            List<Map<Long, Float>> expected = distribution(anew);
            List<Map<Long, Float>> actual = distribution(kept);
            IntStream.range(0, expected.size()).forEach(row -> same(expected.get(row), actual.get(row)));
            int before = width;
            int rows = CLIPS * 3;
            int[] parents = IntStream.range(0, rows)
                    .map(row -> row / 3 * before + random.nextInt(before))
                    .toArray();
            long[] ids = random.longs(rows, 1, TinyModels.START).toArray();
            kept.grow(parents, ids);
            anew.grow(parents, ids);
            width = 3;
        }
    }

    private Drafts drafts(Vlab model, boolean cached, List<long[]> texts) {
        BlendedMemory memory = model.multimodal().memory(model.features(pixels(CLIPS)));
        return new Reader(model, memory, manager, cached).begin(texts);
    }

    private NDArray pixels(int clips) {
        return Noise.of(new Shape(clips, 3, 3, 16, 16), 2, manager);
    }

    private static List<Map<Long, Float>> distribution(Drafts drafts) {
        List<Map<Long, Float>> rows = new ArrayList<>();
        for (List<Choice> row : drafts.next(TinyModels.VOCABULARY)) {
            Map<Long, Float> byId = new TreeMap<>();
            row.forEach(choice -> byId.put(choice.id(), choice.logProbability()));
            rows.add(byId);
        }
        return rows;
    }

    private static void same(Map<Long, Float> expected, Map<Long, Float> actual) {
        assertEquals(TinyModels.VOCABULARY - 2, expected.size(), "all words, and neither start nor mask token");
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((id, value) -> assertEquals(value, actual.get(id), TOLERANCE));
    }
}
