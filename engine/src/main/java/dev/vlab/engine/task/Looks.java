package dev.vlab.engine.task;

import dev.vlab.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the model looks while it writes each token of a text: what happens at the mask token that the token takes the
 * place of, with all tokens before it written.
 */
final class Looks {

    private final Reader reader;
    private final Measure measure;
    private final Sight sight;

    /** @param measure what the sight sees */
    Looks(Reader reader, Measure measure, Sight sight) {
        this.reader = reader;
        this.measure = measure;
        this.sight = sight;
    }

    /** What is seen of a token: {@code [stream][layer][head · position]}, and how much each stream contributes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Look(float[][][] probabilities, float[][] contribution, int heads) {}

    /** A way to see. */
    @FunctionalInterface
    interface Sight {

        /**
         * Looks at one token.
         *
         * @param soFar the text before it
         * @param prefix how many of those tokens are a question
         */
        Look at(long[] soFar, int prefix, long token);
    }

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
            looks.add(sight.at(soFar, prefix, id));
            shown.add(id);
            soFar = Reader.append(soFar, id);
        }
        if (looks.isEmpty()) {
            throw new IllegalArgumentException("there are no words to look for");
        }
        long[] ids = shown.stream().mapToLong(Long::longValue).toArray();
        return assemble(clip, encoded, tokenizer.pieces(ids), looks);
    }

    private AttentionMaps assemble(Clip clip, EncodedClip encoded, List<String> tokens, List<Look> looks) {
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
        return new AttentionMaps(
                measure, clip, tokens, encoded.frameTimes(), heads, gridSize, probabilities, contribution);
    }
}
