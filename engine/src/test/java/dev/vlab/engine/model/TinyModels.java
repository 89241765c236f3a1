package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.AdapterConfig;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Models of some ten thousand parameters, all of them random, so that no term can be left out unnoticed. */
public final class TinyModels {

    public static final int VOCABULARY = 40;
    public static final int START = 37;
    public static final int END = 38;
    public static final int MASK = 39;

    private TinyModels() {}

    /** Three transformers of different widths, so that none can be taken for another. */
    public static VlabConfig vlab(Blending blending, boolean shareCrossAttention) {
        return vlab(blending, shareCrossAttention, VOCABULARY, START, END, MASK);
    }

    public static VlabConfig vlab(
            Blending blending, boolean shareCrossAttention, int vocabulary, int start, int end, int mask) {
        Activation act = blending == Blending.STACK ? Activation.QUICK_GELU : Activation.GELU;
        var adapter = new AdapterConfig(6, 3, act);
        var multimodal =
                new MultimodalConfig(12, 2, 2, 16, act, 1e-5f, vocabulary, 24, 8, mask, blending, shareCrossAttention);
        return new VlabConfig(VlabConfig.VLAB, 9, vision(act, adapter), text(act, vocabulary, start, end), multimodal);
    }

    /** A CLIP without anything of VLAB. */
    public static VlabConfig clip(int vocabulary, int start, int end) {
        Activation act = Activation.QUICK_GELU;
        return new VlabConfig(VlabConfig.CLIP, 9, vision(act, null), text(act, vocabulary, start, end), null);
    }

    private static VisionConfig vision(Activation act, @Nullable AdapterConfig adapter) {
        return new VisionConfig(8, 2, 2, 12, act, 1e-5f, 16, 8, true, false, false, adapter);
    }

    private static TextConfig text(Activation act, int vocabulary, int start, int end) {
        return new TextConfig(10, 1, 2, 14, act, 1e-5f, vocabulary, 16, start, end, 0);
    }

    /** Random parameters; the manager owns them. */
    public static Map<String, NDArray> parameters(VlabConfig config, long seed, NDManager manager) {
        Random random = new Random(seed);
        Map<String, NDArray> parameters = new LinkedHashMap<>();
        ParameterShapes.of(config).forEach((key, shape) -> parameters.put(key, random(key, shape, random, manager)));
        return parameters;
    }

    private static NDArray random(String key, Shape shape, Random random, NDManager manager) {
        boolean gain = shape.dimension() == 1 && key.contains("norm") && key.endsWith("weight");
        boolean matrix = shape.dimension() > 1 && !key.contains("_embedding.");
        double centre = gain ? 1 : key.equals("logit_scale") ? 2 : 0;
        double spread = matrix ? 1 / Math.sqrt((double) shape.size() / shape.get(0)) : 0.3;
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (centre + spread * random.nextGaussian());
        }
        return manager.create(values, shape);
    }
}
