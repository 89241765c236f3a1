package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.vlab.engine.model.MultimodalEncoder.Captured;
import dev.vlab.engine.task.Looks.Look;

/** Raw cross-attention, of every layer and head, and the norms of what the streams add. */
final class AttentionSight implements Looks.Sight {

    private final Reader reader;
    private final NDManager manager;

    AttentionSight(Reader reader, NDManager manager) {
        this.reader = reader;
        this.manager = manager;
    }

    @Override
    public Look at(long[] soFar, int prefix, long token) {
        try (NDManager work = manager.newSubManager()) {
            Captured captured = reader.attend(soFar, prefix, work);
            int position = soFar.length;
            int layers = captured.layers().size();
            float[][][] probabilities = new float[2][layers][];
            float[][] contribution = new float[2][layers];
            int heads = 0;
            for (int i = 0; i < layers; i++) {
                Captured.Layer layer = captured.layers().get(i);
                heads = (int) layer.imageProbabilities().getShape().get(1);
                probabilities[0][i] = at(layer.imageProbabilities(), position);
                probabilities[1][i] = at(layer.videoProbabilities(), position);
                contribution[0][i] = norm(layer.imageOutput(), position);
                contribution[1][i] = norm(layer.videoOutput(), position);
            }
            return new Look(probabilities, contribution, heads);
        }
    }

    private static float[] at(NDArray probabilities, int position) { // [1, H, L, M] -> [H · M]
        return probabilities.get(new NDIndex("0, :, {}", position)).toFloatArray();
    }

    private static float norm(NDArray output, int position) { // [1, L, d]
        return output.get(new NDIndex("0, {}", position)).norm().getFloat();
    }
}
