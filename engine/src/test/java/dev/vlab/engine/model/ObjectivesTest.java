package dev.vlab.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.nn.ByHand;
import dev.vlab.engine.nn.Noise;
import dev.vlab.engine.nn.PlainKernels;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The losses, summed by hand. */
class ObjectivesTest {

    private static final double TOLERANCE = 1e-5;

    private final NDManager manager = Libtorch.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void contrastiveLossAsksClipsForTextsAndTextsForClips() {
        double[][] similarities = {{2, -1, 0.5}, {0, 3, 1}, {-2, 0.25, 1}};
        double expected = 0;
        for (int i = 0; i < 3; i++) {
            double[] column = {similarities[0][i], similarities[1][i], similarities[2][i]};
            expected -= Math.log(ByHand.softmax(similarities[i])[i]) / 6;
            expected -= Math.log(ByHand.softmax(column)[i]) / 6;
        }
        NDArray array = manager.create(new float[] {2, -1, 0.5f, 0, 3, 1, -2, 0.25f, 1}, new Shape(3, 3));
        assertEquals(expected, Objectives.contrastive(array).getFloat(), TOLERANCE);
    }

    @Test
    void predictedTokensAreScoredAtTheirOwnPositionAndNoOthers() {
        VlabConfig config = TinyModels.vlab(Blending.STACK, true);
        Map<String, NDArray> parameters = TinyModels.parameters(config, 3, manager);
        int width = config.multimodal().hiddenSize();
        NDArray hidden = Noise.of(new Shape(2, 3, width), 4, manager);
        long[][] labels = {{-100, 7, -100}, {12, -100, 0}};
        var byHand = new ByHandVlab(config, parameters);
        double[][][] logits = {byHand.logits(ByHand.matrix(hidden.get(0))), byHand.logits(ByHand.matrix(hidden.get(1)))
        };
        double expected = -(Math.log(ByHand.softmax(logits[0][1])[7])
                        + Math.log(ByHand.softmax(logits[1][0])[12])
                        + Math.log(ByHand.softmax(logits[1][2])[0]))
                / 3;
        MultimodalEncoder encoder = new Vlab(config, parameters, new PlainKernels()).multimodal();
        assertEquals(expected, Objectives.predicted(encoder, hidden, labels).getFloat(), TOLERANCE);
    }
}
