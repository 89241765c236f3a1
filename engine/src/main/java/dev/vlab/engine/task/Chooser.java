package dev.vlab.engine.task;

import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses among given texts the one that the model would most likely write. */
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
            double[] scores = scores(reader, prefix, written(choices, tokenizer, half));
            int best = 0;
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
                sum += Math.exp(scores[i]);
            }
            return new Choice(choices.get(best), sum > 0 ? Math.exp(scores[best]) / sum : 0);
        });
    }

    /**
     * How likely the model is to describe a clip in these words.
     *
     * @return for each caption the mean log-probability of its tokens, the end included
     * @throws IOException if the video cannot be read
     */
    public double[] likelihoods(Clip clip, List<String> captions) throws IOException {
        model.require(Capability.CAPTION);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var reader = new Reader(vlab, List.of(encoded), step);
            return scores(reader, new long[] {tokenizer.startId()}, written(captions, tokenizer, reader.longest() - 1));
        });
    }

    /** What is to be written for each text: its tokens without the start token. */
    static List<long[]> written(List<String> texts, Tokenizer tokenizer, int longest) {
        List<long[]> written = new ArrayList<>();
        for (String text : texts) {
            long[] ids = tokenizer.encode(text, longest);
            written.add(Arrays.copyOfRange(ids, 1, ids.length));
        }
        return written;
    }

    /** Mean log-probability of each answer's tokens, its end included; all are read side by side. */
    static double[] scores(Reader reader, long[] prefix, List<long[]> answers) {
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
