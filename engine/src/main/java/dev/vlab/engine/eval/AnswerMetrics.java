package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vlab.engine.eval.answer.AnswerAccuracy;
import dev.vlab.engine.eval.answer.JudgedAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How many questions were answered right.
 *
 * @param questions how many were asked
 * @param accuracy share of right answers, letter for letter apart from case and white space around
 * @param vqaAccuracy the same after VQA's normalisation
 * @param chance accuracy of always giving the commonest answer of each type
 * @param byType the same for each type of question
 */
public record AnswerMetrics(
        int questions,
        double accuracy,
        @JsonProperty("vqa_accuracy") double vqaAccuracy,
        double chance,
        @JsonProperty("by_type") Map<String, OfType> byType) {

    /**
     * One type of question.
     *
     * @param commonest the expected answer met most often; of equally common ones the first in the alphabet
     */
    public record OfType(
            int questions,
            double accuracy,
            @JsonProperty("vqa_accuracy") double vqaAccuracy,
            double chance,
            String commonest) {}

    /**
     * Counts what a model answered.
     *
     * @param answered at least one
     */
    public static AnswerMetrics of(List<AnsweredQuestion> answered) {
        return ofJudged(answered.stream().map(AnsweredQuestion::judged).toList());
    }

    /**
     * Counts answers of any system.
     *
     * @param answers at least one
     */
    public static AnswerMetrics ofJudged(List<JudgedAnswer> answers) {
        Map<String, OfType> byType = new TreeMap<>();
        answers.stream()
                .collect(Collectors.groupingBy(JudgedAnswer::type))
                .forEach((type, ofType) -> byType.put(type, ofType(ofType)));
        double guessed = byType.values().stream()
                .mapToDouble(type -> type.chance() * type.questions())
                .sum();
        return new AnswerMetrics(
                answers.size(),
                mean(answers, JudgedAnswer::strict),
                mean(answers, JudgedAnswer::normalized),
                guessed / answers.size(),
                byType);
    }

    private static OfType ofType(List<JudgedAnswer> answers) {
        String commonest = commonest(answers);
        return new OfType(
                answers.size(),
                mean(answers, JudgedAnswer::strict),
                mean(answers, JudgedAnswer::normalized),
                mean(answers, answer -> AnswerAccuracy.strict(commonest, answer.expected())),
                commonest);
    }

    private static String commonest(List<JudgedAnswer> answers) {
        Map<String, Long> counts = answers.stream()
                .flatMap(answer -> answer.expected().stream())
                .map(AnswerAccuracy::plain)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static double mean(List<JudgedAnswer> answers, ToDoubleFunction<JudgedAnswer> accuracy) {
        return answers.stream().mapToDouble(accuracy).average().orElseThrow();
    }
}
