package dev.vlab.engine.ablation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vlab.engine.train.RunSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A variant over its seeds.
 *
 * @param variant its name
 * @param seeds how many runs
 * @param answers see {@link Scores}, as all shares here
 * @param parameters of the model
 * @param peakMemory most bytes that the training program held, mean of the seeds; null where unknown
 * @param secondsPerStep median of a run's last stage, over the seeds
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AblationRow(
        String variant,
        int seeds,
        Spread answers,
        Spread timeAnswers,
        Map<String, Spread> answersByType,
        Spread textToVideo,
        Spread twins,
        Spread captions,
        double answersChance,
        int gallery,
        long parameters,
        @Nullable Double peakMemory,
        Spread secondsPerStep) {

    /** What one run took and reached. */
    record Result(RunSummary summary, Scores scores) {}

    static AblationRow of(String variant, List<Result> results) {
        List<Scores> scores = results.stream().map(Result::scores).toList();
        List<RunSummary> summaries = results.stream().map(Result::summary).toList();
        Map<String, Spread> byType = new TreeMap<>();
        scores.getFirst()
                .answersByType()
                .keySet()
                .forEach(type -> byType.put(
                        type, spread(scores, one -> one.answersByType().getOrDefault(type, 0.0))));
        boolean measured = summaries.stream().allMatch(summary -> summary.peakMemory() != null);
        return new AblationRow(
                variant,
                results.size(),
                spread(scores, Scores::answers),
                spread(scores, Scores::timeAnswers),
                byType,
                spread(scores, Scores::textToVideo),
                spread(scores, Scores::twins),
                spread(scores, Scores::captions),
                scores.getFirst().answersChance(),
                scores.getFirst().gallery(),
                summaries.getFirst().parameters(),
                measured ? Double.valueOf(spread(summaries, AblationRow::bytes).mean()) : null,
                spread(summaries, RunSummary::secondsPerStep));
    }

    private static double bytes(RunSummary summary) {
        return summary.peakMemory() == null ? 0 : summary.peakMemory();
    }

    private static <T> Spread spread(List<T> results, ToDoubleFunction<T> measure) {
        return Spread.of(results.stream().map(measure::applyAsDouble).toList());
    }
}
