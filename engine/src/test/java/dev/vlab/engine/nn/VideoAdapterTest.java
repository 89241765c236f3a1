package dev.vlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.AdapterConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter mixes each patch with itself in the frames around it, clip by clip. */
class VideoAdapterTest {

    private static final int WIDTH = 6;
    private static final int BOTTLENECK = 4;
    private static final float EPSILON = 1e-5f;
    private static final double TOLERANCE = 1e-5;

    private final NDManager manager = Libtorch.newManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "5, 3", "4, 5", "1, 5"})
    void isTheSumOfItsDefinition(int frames, int kernelSize) {
        int clips = 2;
        NDArray x = noise(1, (long) clips * frames, 3, WIDTH);
        NDArray actual = adapter(kernelSize).apply(x, frames);
        for (int clip = 0; clip < clips; clip++) {
            double[][][] tokens = new double[frames][][];
            for (int t = 0; t < frames; t++) {
                tokens[t] = ByHand.matrix(x.get(clip * frames + t));
            }
            double[][][] expected = ByHand.adapter(tokens, weights(kernelSize), Activation.GELU, EPSILON);
            for (int t = 0; t < frames; t++) {
                assertEquals(0, ByHand.distance(expected[t], actual.get(clip * frames + t)), TOLERANCE);
            }
        }
    }

    @Test
    void aFrameReachesItsNeighboursAndNoFurther() {
        NDArray x = noise(2, 5, 3, WIDTH);
        NDArray changed = x.duplicate();
        changed.get(0).get(1).addi(noise(3, WIDTH)); // the first patch of the first frame
        NDArray difference =
                adapter(3).apply(x, 5).sub(adapter(3).apply(changed, 5)).abs().max(new int[] {2});
        float[][] byFrame = new float[5][];
        for (int t = 0; t < 5; t++) {
            byFrame[t] = difference.get(t).toFloatArray();
        }
        assertEquals(true, byFrame[0][1] > 0 && byFrame[1][1] > 0, "itself and the next frame");
        assertEquals(0, byFrame[1][0] + byFrame[1][2], "other tokens of the next frame");
        assertEquals(0, byFrame[2][1] + byFrame[3][1] + byFrame[4][1], "frames further on");
    }

    private VideoAdapter adapter(int kernelSize) {
        var config = new AdapterConfig(BOTTLENECK, kernelSize, Activation.GELU);
        return new VideoAdapter(weights(kernelSize), config, EPSILON, new PlainKernels());
    }

    private Weights weights(int kernelSize) {
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        parameters.put("layer_norm.weight", noise(10, WIDTH));
        parameters.put("layer_norm.bias", noise(11, WIDTH));
        parameters.put("down_proj.weight", noise(12, BOTTLENECK, WIDTH));
        parameters.put("down_proj.bias", noise(13, BOTTLENECK));
        parameters.put("temporal_conv.weight", noise(14, BOTTLENECK, 1, kernelSize));
        parameters.put("temporal_conv.bias", noise(15, BOTTLENECK));
        parameters.put("up_proj.weight", noise(16, WIDTH, BOTTLENECK));
        parameters.put("up_proj.bias", noise(17, WIDTH));
        return new Weights(parameters);
    }

    private NDArray noise(long seed, long... shape) {
        return Noise.of(new Shape(shape), seed, manager);
    }
}
