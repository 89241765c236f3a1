package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.vlab.engine.model.MultimodalEncoder.Captured;
import dev.vlab.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the model looks while it writes each token of a text: the cross-attention at the mask token that the token
 * takes the place of, with all tokens before it written.
 */
final class Looks {

    private final Reader reader;
    private final NDManager manager;

    Looks(Reader reader, NDManager manager) {
        this.reader = reader;
        this.manager = manager;
    }

    /** One token's view: {@code [stream][layer][head · position]} and the norms of what the streams add. */
    private record Look(float[][][] probabilities, float[][] contribution, int heads) {}

    /**
     * The maps of the tokens of a text; an end token is left out.
     *
     * @param before what stands before the text: a question's tokens, or the start token of a caption
     * @param text its token ids
     */
    AttentionMaps maps(Clip clip, EncodedClip encoded, Tokenizer tokenizer, long[] before, long[] text) {
        int prefix = before.length == 1 ? 0 : before.length;
        List<Look> looks = new ArrayList<>();
        List<Long> shown = new ArrayList<>();
        long[] soFar = before;
        for (long id : text) {
            if (id == reader.end() || soFar.length >= reader.longest()) {
                break;
            }
            looks.add(look(soFar, prefix));
            shown.add(id);
            soFar = Reader.append(soFar, id);
        }
        if (looks.isEmpty()) {
            throw new IllegalArgumentException("there are no words to look for");
        }
        long[] ids = shown.stream().mapToLong(Long::longValue).toArray();
        return assemble(clip, encoded, tokenizer.pieces(ids), looks);
    }

    private Look look(long[] soFar, int prefix) {
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

    private static AttentionMaps assemble(Clip clip, EncodedClip encoded, List<String> tokens, List<Look> looks) {
        int layers = looks.getFirst().probabilities[0].length;
        int heads = looks.getFirst().heads;
        int positions = looks.getFirst().probabilities[0][0].length / heads;
        int count = looks.size();
        float[][][] probabilities = new float[2][layers][heads * count * positions];
        float[][][] contribution = new float[2][layers][count];
        for (int stream = 0; stream < 2; stream++) {
            for (int layer = 0; layer < layers; layer++) {
                for (int token = 0; token < count; token++) {
                    Look look = looks.get(token);
                    contribution[stream][layer][token] = look.contribution[stream][layer];
                    for (int head = 0; head < heads; head++) {
                        System.arraycopy(
                                look.probabilities[stream][layer],
                                head * positions,
                                probabilities[stream][layer],
                                (head * count + token) * positions,
                                positions);
                    }
                }
            }
        }
        int gridSize = (int)
                Math.round(Math.sqrt((double) positions / encoded.frameTimes().size() - 1));
        return new AttentionMaps(clip, tokens, encoded.frameTimes(), heads, gridSize, probabilities, contribution);
    }
}
