package dev.vlab.engine.task;

import ai.djl.ndarray.NDManager;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether what the model looked at mattered: hides patches, lets it look again, and compares. Hidden patches are
 * of the pictures themselves, so the features of all others change too, as far as they depended on them.
 */
public final class Occluder {

    /** Random orders that are averaged. */
    private static final int SHUFFLES = 3;

    private static final long SEED = 1;

    private final LoadedModel model;

    public Occluder(LoadedModel model) {
        this.model = model;
    }

    /**
     * What hiding changed.
     *
     * @param before how likely the text was, 0 to 1: of an answer as a whole, of a caption the geometric mean over its
     *     tokens
     * @param after the same with the patches hidden
     * @param now what the model says with the patches hidden
     * @param confidence how likely that is
     */
    public record Effect(double before, double after, String now, double confidence) {}

    /**
     * Hides patches and looks again.
     *
     * @param question what the text answers, or null for a caption
     * @param text what the model said
     */
    public Effect hide(Clip clip, @Nullable String question, String text, HiddenPatches hidden) throws IOException {
        model.require(Capability.ATTENTION);
        double before = model.run(
                clip, (vlab, tokenizer, encoded, step) -> likelihood(question, text, vlab, tokenizer, encoded, step));
        ReadyClip rest = hidden.over(model.reader().read(clip));
        return model.run(rest, (vlab, tokenizer, encoded, step) -> {
            double after = likelihood(question, text, vlab, tokenizer, encoded, step);
            if (question == null) {
                var search = new BeamSearch(new Reader(vlab, List.of(encoded), step));
                Beam best = search.search(tokenizer.startId(), 1, Progress.NONE)
                        .getFirst()
                        .getFirst();
                return new Effect(before, after, tokenizer.decode(best.ids()), best.probability());
            }
            Answer answer = Answerer.answers(List.of(clip), List.of(question), vlab, tokenizer, List.of(encoded), step)
                    .getFirst();
            return new Effect(before, after, answer.answer(), answer.confidence());
        });
    }

    /**
     * Deletion and insertion curves (Petsiuk et al., BMVC 2018): how likely the text stays while patches are hidden in
     * the order of their weight, and becomes while they are shown in that order to a model that saw none. An
     * explanation that is right takes from the model sooner what it needs, and gives it sooner, than chance does.
     *
     * @param question what the text answers, or null for a caption
     * @param weights {@code [frame][patch]}, or null for random orders, of which the mean is taken
     * @param steps parts into which the patches are divided
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public DeletionInsertion curves(
            Clip clip,
            @Nullable String question,
            String text,
            float @Nullable [][] weights,
            int steps,
            Progress progress)
            throws IOException {
        model.require(Capability.ATTENTION);
        ReadyClip whole = model.reader().read(clip);
        int gridSize = model.gridSize();
        List<List<Integer>> orders = weights == null
                ? shuffled(model.reader().frames() * gridSize * gridSize)
                : List.of(HiddenPatches.ranked(weights));
        double[] deletion = new double[steps + 1];
        double[] insertion = new double[steps + 1];
        deletion[0] = likelihood(whole, List.of(), question, text); // whatever the order
        deletion[steps] = likelihood(whole, orders.getFirst(), question, text);
        insertion[0] = deletion[steps];
        insertion[steps] = deletion[0];
        double done = 0;
        for (List<Integer> order : orders) {
            for (int i = 1; i < steps; i++) {
                int cut = (int) Math.round((double) order.size() * i / steps);
                deletion[i] += likelihood(whole, order.subList(0, cut), question, text) / orders.size();
                insertion[i] += likelihood(whole, order.subList(cut, order.size()), question, text) / orders.size();
                progress.check();
                progress.report(++done / (orders.size() * (steps - 1)), "hiding and showing patches");
            }
        }
        return new DeletionInsertion(deletion, insertion);
    }

    private static List<List<Integer>> shuffled(int patches) {
        Random random = new Random(SEED);
        List<List<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < SHUFFLES; i++) {
            List<Integer> order = new ArrayList<>();
            for (int patch = 0; patch < patches; patch++) {
                order.add(patch);
            }
            Collections.shuffle(order, random);
            orders.add(order);
        }
        return orders;
    }

    private double likelihood(ReadyClip whole, List<Integer> hidden, @Nullable String question, String text) {
        ReadyClip rest = new HiddenPatches(model.reader().frames(), model.gridSize(), Set.copyOf(hidden)).over(whole);
        return model.run(
                rest, (vlab, tokenizer, encoded, step) -> likelihood(question, text, vlab, tokenizer, encoded, step));
    }

    private static double likelihood(
            @Nullable String question,
            String text,
            Vlab vlab,
            Tokenizer tokenizer,
            EncodedClip encoded,
            NDManager step) {
        var reader = new Reader(vlab, List.of(encoded), step);
        List<long[]> written = Chooser.written(List.of(text), tokenizer, reader.longest(question));
        double mean = Chooser.scores(reader, reader.before(tokenizer, question), written)[0];
        return Math.exp(question == null ? mean : mean * written.getFirst().length);
    }
}
