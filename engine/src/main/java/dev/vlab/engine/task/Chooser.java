package dev.vlab.engine.task;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Answers questions that have answers to choose from: the one that the model would most likely write. */
public final class Chooser {

    private final LoadedModel model;

    public Chooser(LoadedModel model) {
        this.model = model;
    }

    /**
     * What was chosen.
     *
     * @param answer the choice
     * @param confidence its share of the likelihood of all choices, 0 to 1
     */
    public record Choice(String answer, double confidence) {}

    /**
     * Chooses.
     *
     * @param choices at least one; long ones are compared by the mean over their tokens, so that short ones have no
     *     advantage
     * @throws IOException if the video cannot be read
     */
    public Choice choose(Clip clip, String question, List<String> choices) throws IOException {
        model.require(Capability.ASK);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var reader = new Reader(vlab, List.of(encoded), step);
            int half = reader.longest() / 2;
            long[] prefix = tokenizer.encode(question, half);
            List<long[]> answers = new ArrayList<>();
            for (String choice : choices) {
                long[] ids = tokenizer.encode(choice, half);
                answers.add(Arrays.copyOfRange(ids, 1, ids.length)); // without the start token
            }
            double[] scores = scores(reader, prefix, answers);
            int best = 0;
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
                sum += Math.exp(scores[i]);
            }
            return new Choice(choices.get(best), sum > 0 ? Math.exp(scores[best]) / sum : 0);
        });
    }

    /** Mean log-probability of each answer's tokens, its end included; all are read side by side. */
    private static double[] scores(Reader reader, long[] prefix, List<long[]> answers) {
        double[] scores = new double[answers.size()];
        int longest = answers.stream().mapToInt(answer -> answer.length).max().orElseThrow();
        Drafts drafts = reader.begin(Collections.nCopies(answers.size(), prefix));
        int[] rows = IntStream.range(0, scores.length).toArray();
        for (int t = 0; t < longest; t++) {
            long[] ids = new long[scores.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = t < answers.get(i).length ? answers.get(i)[t] : reader.end();
            }
            float[] logProbabilities = drafts.scores(ids);
            for (int i = 0; i < ids.length; i++) {
                int length = answers.get(i).length;
                scores[i] += t < length ? logProbabilities[i] / length : 0;
            }
            drafts.grow(rows, ids);
        }
        return scores;
    }
}
