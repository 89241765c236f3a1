package dev.vlab.engine.eval.caption;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A caption and what it is compared with, as {@link PtbTokenizer} writes them.
 *
 * @param caption the caption that is judged
 * @param references at least one
 */
record TokenizedCaptions(String caption, List<String> references) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    /** Words as BLEU and CIDEr count them: a space that does not break divides them as well. */
    static List<String> words(String tokenized) {
        return Arrays.stream(SPACE.split(tokenized))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** Tokens as ROUGE counts them: a caption without any has one, which is empty. */
    static List<String> tokens(String tokenized) {
        return List.of(tokenized.split(" ", -1));
    }
}
