package dev.vlab.engine.task;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
            var generator = new Generator(vlab, encoded, step);
            int half = generator.longest() / 2;
            long[] prefix = tokenizer.encode(question, half);
            List<long[]> answers = new ArrayList<>();
            for (String choice : choices) {
                long[] ids = tokenizer.encode(choice, half);
                answers.add(Arrays.copyOfRange(ids, 1, ids.length)); // without the start token
            }
            double[] scores = scores(generator, prefix, answers);
            int best = 0;
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
                sum += Math.exp(scores[i]);
            }
            return new Choice(choices.get(best), sum > 0 ? Math.exp(scores[best]) / sum : 0);
        });
    }

    /** Mean log-probability of each answer's tokens, its end included. */
    private static double[] scores(Generator generator, long[] prefix, List<long[]> answers) {
        double[] scores = new double[answers.size()];
        int longest = answers.stream()
                .map(answer -> answer.length)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        for (int t = 0; t < longest; t++) {
            List<Integer> growing = new ArrayList<>();
            List<long[]> texts = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                long[] answer = answers.get(i);
                if (answer.length > t) {
                    growing.add(i);
                    long[] text = Arrays.copyOf(prefix, prefix.length + t);
                    System.arraycopy(answer, 0, text, prefix.length, t);
                    texts.add(text);
                }
            }
            float[][] next = generator.next(texts, prefix.length);
            for (int row = 0; row < growing.size(); row++) {
                long[] answer = answers.get(growing.get(row));
                scores[growing.get(row)] += next[row][(int) answer[t]] / answer.length;
            }
        }
        return scores;
    }
}
