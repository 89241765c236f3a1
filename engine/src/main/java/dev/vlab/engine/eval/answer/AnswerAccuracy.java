package dev.vlab.engine.eval.answer;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How right an answer is, from 0 to 1.
 *
 * <p>Against fewer than four expected answers it is right when it equals one of them. Against four or more, given by as
 * many people, it is as right as in the VQA evaluation (Antol et al., <i>VQA: Visual Question Answering</i>, 2015): for
 * each person left out, a third for each of the others who said the same, at most 1, and of that the mean.
 */
public final class AnswerAccuracy {

    /** So many people that an answer is measured by how many of them agree with it. */
    private static final int PEOPLE = 4;

    private static final double ENOUGH = 3;

    private AnswerAccuracy() {}

    /** Answers are the same letter for letter, apart from case and the white space around them. */
    public static double strict(String answer, List<String> expected) {
        return of(answer, expected, AnswerAccuracy::plain);
    }

    /** Answers are the same after {@link VqaNormalizer}. */
    public static double normalized(String answer, List<String> expected) {
        return of(answer, expected, VqaNormalizer::normalize);
    }

    /** An answer in lower case without white space around it. */
    public static String plain(String answer) {
        return answer.strip().toLowerCase(Locale.ROOT);
    }

    private static double of(String answer, List<String> expected, UnaryOperator<String> form) {
        String given = form.apply(answer);
        long same = expected.stream().map(form).filter(given::equals).count();
        int people = expected.size();
        if (people < PEOPLE) {
            return same > 0 ? 1 : 0;
        }
        double agreed = same * Math.min(1, (same - 1) / ENOUGH) + (people - same) * Math.min(1, same / ENOUGH);
        return agreed / people;
    }
}
