package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.model.ByHandVlab;
import dev.vlab.engine.nn.ByHand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden outputs are what the model's definition says, worked out without a tensor library. */
class DefinitionTest {

    private static final double TOLERANCE = 1e-4;

    @ParameterizedTest
    @MethodSource("dev.vlab.engine.task.GoldenCases#all")
    void goldenOutputsFollowFromTheDefinition(GoldenCases.Case each) throws IOException {
        try (NDManager manager = Libtorch.newManager()) {
            var model = new ByHandVlab(each.config(), Checkpoint.load(each.folder(), each.config(), manager));
            Map<String, NDArray> inputs = Safetensors.read(GoldenCases.INPUTS, manager);
            Map<String, NDArray> golden = Safetensors.read(each.folder().resolve("outputs.safetensors"), manager);
            List<double[]> videos = new ArrayList<>();
            List<double[]> texts = new ArrayList<>();
            for (int clip = 0; clip < GoldenCases.CLIPS; clip++) {
                double[][] frames = ByHand.matrix(inputs.get("pixel_values").get(clip));
                double[][][] image = model.features(frames, false);
                double[][][] video = model.features(frames, true);
                for (int t = 0; t < frames.length; t++) {
                    double[][] embedding = {model.frameEmbedding(image[t])};
                    agrees(embedding, golden.get("frame_embeds").get(clip).get(t));
                }
                videos.add(model.clipEmbedding(video));
                texts.add(model.textEmbedding(row(inputs, "input_ids", clip)));
                reads(model, inputs, golden, clip, model.memory(image, 0), model.memory(video, 1));
            }
            agrees(videos.toArray(double[][]::new), golden.get("video_embeds"));
            agrees(texts.toArray(double[][]::new), golden.get("text_embeds"));
        }
    }

    private static void reads(
            ByHandVlab model,
            Map<String, NDArray> inputs,
            Map<String, NDArray> golden,
            int clip,
            double[][] image,
            double[][] video) {
        long[] words = row(inputs, "attention_mask", clip);
        long prefix = inputs.get("prefix_length").getLong(clip);
        int length = 0;
        while (length < words.length && words[length] == 1) {
            length++;
        }
        var mlm = model.read(row(inputs, "mlm_input_ids", clip), (from, to) -> words[to] == 1, image, video);
        var lm =
                model.read(row(inputs, "lm_input_ids", clip), (from, to) -> words[to] == 1 && to <= from, image, video);
        var answer = model.read(
                row(inputs, "lm_input_ids", clip),
                (from, to) -> words[to] == 1 && (to < prefix || (from >= prefix && to <= from)),
                image,
                video);
        agrees(
                cut(model.logits(mlm.hidden()), length),
                golden.get("mlm_logits").get(clip).get("0:" + length));
        agrees(
                cut(model.logits(lm.hidden()), length),
                golden.get("lm_logits").get(clip).get("0:" + length));
        agrees(
                cut(model.logits(answer.hidden()), length),
                golden.get("prefix_logits").get(clip).get("0:" + length));
        for (int layer = 0; layer < mlm.image().size(); layer++) {
            looks(
                    mlm.image().get(layer),
                    golden.get("cross_attention.image." + layer).get(clip),
                    length);
            looks(
                    mlm.video().get(layer),
                    golden.get("cross_attention.video." + layer).get(clip),
                    length);
        }
    }

    private static void looks(double[][][] expected, NDArray golden, int length) {
        for (int head = 0; head < expected.length; head++) {
            agrees(cut(expected[head], length), golden.get(head).get("0:" + length));
        }
    }

    private static double[][] cut(double[][] rows, int length) {
        return Arrays.copyOf(rows, length);
    }

    private static void agrees(double[][] expected, NDArray golden) {
        assertEquals(0, ByHand.distance(expected, golden), TOLERANCE);
    }

    private static long[] row(Map<String, NDArray> inputs, String name, int clip) {
        return inputs.get(name).get(clip).toLongArray();
    }
}
