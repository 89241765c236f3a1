package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many questions were answered right.
 *
 * @param questions how many were asked
 * @param accuracy share of right answers
 * @param chance accuracy of always giving the commonest answer of each type
 * @param byType the same for each type of question
 */
public record AnswerMetrics(
        int questions,
        double accuracy,
        double chance,
        @JsonProperty("by_type") Map<String, OfType> byType) {

    /**
     * One type of question.
     *
     * @param commonest the expected answer met most often; of equally common ones the first in the alphabet
     */
    public record OfType(int questions, double accuracy, double chance, String commonest) {}

    /**
     * Counts.
     *
     * @param answered at least one
     */
    public static AnswerMetrics of(List<AnsweredQuestion> answered) {
        Map<String, OfType> byType = new TreeMap<>();
        answered.stream()
                .collect(Collectors.groupingBy(AnsweredQuestion::type))
                .forEach((type, questions) -> byType.put(type, ofType(questions)));
        double guessed = byType.values().stream()
                .mapToDouble(type -> type.chance() * type.questions())
                .sum();
        return new AnswerMetrics(answered.size(), accuracy(answered), guessed / answered.size(), byType);
    }

    private static OfType ofType(List<AnsweredQuestion> answered) {
        Map<String, Long> counts = answered.stream()
                .map(question -> AnsweredQuestion.plain(question.expected()))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        String commonest = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new OfType(answered.size(), accuracy(answered), (double) most / answered.size(), commonest);
    }

    private static double accuracy(List<AnsweredQuestion> answered) {
        return (double) answered.stream().filter(AnsweredQuestion::right).count() / answered.size();
    }
}
