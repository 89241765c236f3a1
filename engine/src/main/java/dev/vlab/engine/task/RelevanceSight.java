package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.GradientTurn;
import dev.vlab.engine.model.MultimodalEncoder.Gated;
import dev.vlab.engine.task.Looks.Look;
import java.util.List;

/**
 * Relevance by gradient-weighted attention rollout, after Chefer, Gur and Wolf (ICCV 2021): an attention counts as far
 * as more of it would make the token likelier, its heads taken together, and what a layer brings to a text token it
 * passes on through the self-attention of the layers after it. As one layer with one head; what the streams contribute
 * is the sum of their relevance.
 */
final class RelevanceSight implements Looks.Sight {

    private final Reader reader;
    private final NDManager manager;

    /** @param reader of a model through which gradients flow */
    RelevanceSight(Reader reader, NDManager manager) {
        this.reader = reader;
        this.manager = manager;
    }

    @Override
    public Look at(long[] soFar, int prefix, long token) {
        try (NDManager work = manager.newSubManager();
                GradientTurn turn = GradientTurn.take()) {
            Gated gated;
            try (GradientCollector collector = turn.collector()) {
                gated = reader.gated(soFar, prefix, work);
                NDArray hidden = gated.hidden().get(new NDIndex("0, {}", soFar.length));
                NDArray logProbabilities =
                        reader.encoder().logits(hidden.reshape(1, -1)).logSoftmax(1);
                collector.backward(logProbabilities.get(new NDIndex("0, {}", token)));
            }
            return rollout(gated.layers(), soFar.length);
        }
    }

    private static Look rollout(List<Gated.Gates> layers, int position) {
        NDArray first = helpful(layers.getFirst().image());
        NDArray image = first.zerosLike(); // [L, M]
        NDArray video = first.zerosLike();
        for (Gated.Gates layer : layers) {
            NDArray self = helpful(layer.self()); // [L, L]
            image = image.add(self.matMul(image)).add(helpful(layer.image()));
            video = video.add(self.matMul(video)).add(helpful(layer.video()));
        }
        float[] ofImage = image.get(new NDIndex("{}", position)).toFloatArray();
        float[] ofVideo = video.get(new NDIndex("{}", position)).toFloatArray();
        float[][] contribution = {{normalise(ofImage)}, {normalise(ofVideo)}};
        return new Look(new float[][][] {{ofImage}, {ofVideo}}, contribution, 1);
    }

    /** Mean over the heads of what helps, {@code [1, H, L, M]} to {@code [L, M]}. */
    private static NDArray helpful(NDArray gate) {
        NDArray gradient = gate.getGradient();
        return gradient.maximum(0).mean(new int[] {1}).squeeze(0);
    }

    /** Makes the sum 1, and returns what it was; where nothing helps, all stays 0. */
    private static float normalise(float[] weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        for (int i = 0; sum > 0 && i < weights.length; i++) {
            weights[i] /= sum;
        }
        return sum;
    }
}
