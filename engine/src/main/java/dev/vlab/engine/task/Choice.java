package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A token that may come next in a text.
 *
 * @param logProbability given all before it
 */
record Choice(long id, float logProbability) {

    /**
     * The likeliest tokens of each text, likeliest first.
     *
     * @param logProbabilities {@code [R, V]}
     * @param count how many of each, fewer where the vocabulary is smaller
     * @param impossible tokens that are no words
     */
    static List<List<Choice>> best(NDArray logProbabilities, int count, Set<Long> impossible) {
        int rows = (int) logProbabilities.getShape().get(0);
        int vocabulary = (int) logProbabilities.getShape().get(1);
        int taken = Math.min(count + impossible.size(), vocabulary);
        NDList top = logProbabilities.topK(taken, 1, true, true);
        float[] values = top.get(0).toFloatArray();
        long[] ids = top.get(1).toLongArray();
        List<List<Choice>> best = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Choice> choices = new ArrayList<>();
            for (int i = row * taken; i < (row + 1) * taken && choices.size() < count; i++) {
                if (!impossible.contains(ids[i])) {
                    choices.add(new Choice(ids[i], values[i]));
                }
            }
            best.add(choices);
        }
        return best;
    }
}
