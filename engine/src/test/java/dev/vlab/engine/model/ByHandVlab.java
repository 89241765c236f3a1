package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;
import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.Blending;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.nn.ByHand;
import dev.vlab.engine.nn.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** VLAB for one clip and one text at a time, straight from its definition and without a tensor library. */
public final class ByHandVlab {

    private final VlabConfig config;
    private final Weights weights;

    public ByHandVlab(VlabConfig config, Map<String, NDArray> parameters) {
        this.config = config;
        this.weights = new Weights(parameters);
    }

    /** A text that has been read: states {@code [L][d]} and each layer's cross-attention {@code [H][L][T·(1+N)]}. */
    public record Read(double[][] hidden, List<double[][][]> image, List<double[][][]> video) {}

    /** Tokens of each frame after the trunk, {@code [T][1+N][d]}; pixels {@code [T][3·S·S]}, plane by plane. */
    public double[][][] features(double[][] frames, boolean adapted) {
        VisionConfig vision = config.vision();
        Weights trunk = weights.at("vision_model");
        double epsilon = vision.layerNormEps();
        double[][][] clip = new double[frames.length][][];
        for (int t = 0; t < frames.length; t++) {
            clip[t] = ByHand.layerNorm(embed(frames[t]), trunk.at("pre_layrnorm"), epsilon);
        }
        for (int i = 0; i < vision.numHiddenLayers(); i++) {
            Weights layer = trunk.at("encoder.layers." + i);
            if (adapted) {
                Activation act = Objects.requireNonNull(vision.adapter()).hiddenAct();
                clip = ByHand.adapter(clip, layer.at("adapter"), act, epsilon);
            }
            for (int t = 0; t < clip.length; t++) {
                clip[t] = ByHand.block(
                        clip[t], layer, vision.numAttentionHeads(), vision.hiddenAct(), epsilon, (from, to) -> true);
            }
        }
        for (int t = 0; t < clip.length; t++) {
            clip[t] = ByHand.layerNorm(clip[t], trunk.at("post_layernorm"), epsilon);
        }
        return clip;
    }

    private double[][] embed(double[] pixels) {
        VisionConfig vision = config.vision();
        Weights embeddings = weights.at("vision_model.embeddings");
        double[][] kernel = ByHand.matrix(embeddings.get("patch_embedding.weight")); // [d][3·P·P]
        int size = vision.imageSize();
        int patch = vision.patchSize();
        double[][] tokens = new double[vision.positions()][vision.hiddenSize()];
        tokens[0] = ByHand.vector(embeddings.get("class_embedding"));
        for (int n = 1; n < tokens.length; n++) {
            int top = (n - 1) / vision.gridSize() * patch;
            int left = (n - 1) % vision.gridSize() * patch;
            for (int out = 0; out < vision.hiddenSize(); out++) {
                for (int i = 0; i < 3 * patch * patch; i++) {
                    int colour = i / (patch * patch);
                    int row = top + i / patch % patch;
                    int column = left + i % patch;
                    tokens[n][out] += kernel[out][i] * pixels[(colour * size + row) * size + column];
                }
            }
        }
        return ByHand.add(tokens, ByHand.matrix(embeddings.get("position_embedding.weight")));
    }

    /** A frame's class token, projected and normalised. */
    public double[] frameEmbedding(double[][] frame) {
        return normalise(ByHand.linear(new double[][] {frame[0]}, weights.at("visual_projection"))[0]);
    }

    /** The normalised mean of the frames' projected class tokens. */
    public double[] clipEmbedding(double[][][] features) {
        double[] mean = new double[config.projectionDim()];
        for (double[][] frame : features) {
            double[] projected = ByHand.linear(new double[][] {frame[0]}, weights.at("visual_projection"))[0];
            for (int i = 0; i < mean.length; i++) {
                mean[i] += projected[i] / features.length;
            }
        }
        return normalise(mean);
    }

    /** The projected, normalised state at the first end token. */
    public double[] textEmbedding(long[] ids) {
        var text = config.text();
        Weights tower = weights.at("text_model");
        double[][] x = embed(ids, tower.at("embeddings"));
        for (int i = 0; i < text.numHiddenLayers(); i++) {
            x = ByHand.block(
                    x,
                    tower.at("encoder.layers." + i),
                    text.numAttentionHeads(),
                    text.hiddenAct(),
                    text.layerNormEps(),
                    (from, to) -> to <= from);
        }
        int end = 0;
        while (ids[end] != text.eosTokenId()) {
            end++;
        }
        double[][] state = ByHand.layerNorm(new double[][] {x[end]}, tower.at("final_layer_norm"), text.layerNormEps());
        return normalise(ByHand.linear(state, weights.at("text_projection"))[0]);
    }

    private static double[][] embed(long[] ids, Weights embeddings) {
        double[][] tokens = ByHand.matrix(embeddings.get("token_embedding.weight"));
        double[][] positions = ByHand.matrix(embeddings.get("position_embedding.weight"));
        double[][] x = new double[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            x[i] = ByHand.add(new double[][] {tokens[(int) ids[i]]}, new double[][] {positions[i]})[0];
        }
        return x;
    }

    /** A stream's memory, {@code [T·(1+N)][d]}: 0 is the image stream, 1 the video stream. */
    public double[][] memory(double[][][] features, int stream) {
        Weights multimodal = weights.at("multimodal");
        double[][] frames = ByHand.matrix(multimodal.get("frame_embedding.weight"));
        double[] streamEmbedding = ByHand.matrix(multimodal.get("stream_embedding.weight"))[stream];
        List<double[]> memory = new ArrayList<>();
        for (int t = 0; t < features.length; t++) {
            double[][] projected = ByHand.layerNorm(
                    ByHand.linear(features[t], multimodal.at("memory_proj")),
                    multimodal.at("memory_norm"),
                    multimodal().layerNormEps());
            for (double[] token : projected) {
                for (int i = 0; i < token.length; i++) {
                    token[i] += frames[t][i] + streamEmbedding[i];
                }
                memory.add(token);
            }
        }
        return memory.toArray(double[][]::new);
    }

    /** Reads a text before two memories. */
    public Read read(long[] ids, ByHand.Sight sight, double[][] image, double[][] video) {
        MultimodalConfig multimodal = multimodal();
        double epsilon = multimodal.layerNormEps();
        int heads = multimodal.numAttentionHeads();
        String[] streams = multimodal.shareCrossAttention() ? new String[] {"", ""} : new String[] {"_image", "_video"};
        var result = new Read(new double[0][], new ArrayList<>(), new ArrayList<>());
        double[][] x = embed(ids, weights.at("multimodal"));
        for (int i = 0; i < multimodal.numHiddenLayers(); i++) {
            Weights layer = weights.at("multimodal.layers." + i);
            double[][] normed = ByHand.layerNorm(x, layer.at("layer_norm1"), epsilon);
            double[][] h = ByHand.add(
                    x,
                    ByHand.attention(normed, normed, layer.at("self_attn"), heads, sight)
                            .output());
            var byImage = cross(h, image, layer, streams[0]);
            double[][] afterImage = ByHand.add(h, byImage.output());
            var byVideo = cross(multimodal.blending() == Blending.STACK ? afterImage : h, video, layer, streams[1]);
            h = ByHand.add(afterImage, byVideo.output());
            double[][] normed2 = ByHand.layerNorm(h, layer.at("layer_norm2"), epsilon);
            x = ByHand.add(h, ByHand.mlp(normed2, layer.at("mlp"), multimodal.hiddenAct()));
            result.image.add(byImage.probabilities());
            result.video.add(byVideo.probabilities());
        }
        double[][] hidden = ByHand.layerNorm(x, weights.at("multimodal.final_layer_norm"), epsilon);
        return new Read(hidden, result.image, result.video);
    }

    private ByHand.Attended cross(double[][] h, double[][] memory, Weights layer, String stream) {
        double[][] normed = ByHand.layerNorm(
                h, layer.at("cross_norm" + stream), multimodal().layerNormEps());
        int heads = multimodal().numAttentionHeads();
        return ByHand.attention(normed, memory, layer.at("cross_attn" + stream), heads, (from, to) -> true);
    }

    /** Scores of the vocabulary, {@code [L][V]}: dense, GELU, norm, then the token embedding once more, and a bias. */
    public double[][] logits(double[][] hidden) {
        Weights multimodal = weights.at("multimodal");
        double[][] dense = ByHand.activate(ByHand.linear(hidden, multimodal.at("lm_dense")), Activation.GELU);
        return ByHand.linear(
                ByHand.layerNorm(dense, multimodal.at("lm_norm"), multimodal().layerNormEps()),
                ByHand.matrix(multimodal.get("token_embedding.weight")),
                ByHand.vector(multimodal.get("lm_bias")));
    }

    private MultimodalConfig multimodal() {
        return Objects.requireNonNull(config.multimodal());
    }

    static double[] normalise(double[] x) {
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        double[] unit = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            unit[i] = x[i] / Math.sqrt(squares);
        }
        return unit;
    }
}
