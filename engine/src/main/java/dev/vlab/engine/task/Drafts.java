package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.Function;

/**
 * Texts under way, all grown at once: the mask token is appended to each, its distribution read, and a token put in its
 * place. Reading and growing go by turns.
 */
abstract class Drafts {

    private final Reader reader;

    Drafts(Reader reader) {
        this.reader = reader;
    }

    final Reader reader() {
        return reader;
    }

    /** Reads the log-probabilities of the next token of each text, {@code [R, V]}. */
    abstract <T> T read(Function<NDArray, T> of);

    /**
     * Grows the texts.
     *
     * @param parents for each text to be, which of the present texts it goes on from
     * @param ids the token that it goes on with
     */
    abstract void grow(int[] parents, long[] ids);

    /** The likeliest next tokens of each text, likeliest first. */
    final List<List<Choice>> next(int count) {
        return read(logProbabilities -> Choice.best(logProbabilities, count, reader.impossible()));
    }

    /** The log-probability of a given next token of each text. */
    final float[] scores(long[] ids) {
        return read(logProbabilities -> logProbabilities
                .gather(logProbabilities.getManager().create(ids).reshape(-1, 1), 1)
                .toFloatArray());
    }
}
