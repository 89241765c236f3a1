package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.evaluation.Prediction;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.task.Clip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What there is to judge in stored evaluations. */
final class JudgeQueue {
    private JudgeQueue() {}

    /** Two predictions answer the same when they are of one clip and one question. */
    private record Asked(Clip clip, String question) {
        static Asked of(Prediction prediction) {
            return new Asked(prediction.clip(), prediction.asked());
        }
    }

    /** What one model made of everything. */
    static List<JudgeItem> of(EvalReport report, EvalTask task) {
        return predictions(report, task).stream()
                .map(one -> item(one, List.of(one.answer())))
                .toList();
    }

    /**
     * What two models made of the same.
     *
     * @param differing leaves out what both answered alike, of which nobody could prefer one
     */
    static List<JudgeItem> of(EvalReport first, EvalReport second, EvalTask task, boolean differing) {
        Map<Asked, Prediction> others = new HashMap<>();
        predictions(second, task).forEach(one -> others.putIfAbsent(Asked.of(one), one));
        List<JudgeItem> items = new ArrayList<>();
        for (Prediction one : predictions(first, task)) {
            Prediction other = others.get(Asked.of(one));
            if (other != null && !(differing && one.answer().equals(other.answer()))) {
                items.add(item(one, List.of(one.answer(), other.answer())));
            }
        }
        return items;
    }

    /**
     * Draws items, their order and the sides of their answers.
     *
     * @param most at most so many; 0 for all
     * @param seed of the same draw another time
     */
    static List<JudgeItem> draw(List<JudgeItem> items, int most, long seed) {
        Random random = new Random(seed);
        List<JudgeItem> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, most == 0 ? mixed.size() : Math.min(most, mixed.size())).stream()
                .map(item -> new JudgeItem(
                        item.clip(),
                        item.type(),
                        item.asked(),
                        item.truth(),
                        item.answers(),
                        item.answers().size() > 1 && random.nextBoolean()))
                .toList();
    }

    private static List<Prediction> predictions(EvalReport report, EvalTask task) {
        return report.predictions().stream().filter(one -> one.task() == task).toList();
    }

    private static JudgeItem item(Prediction one, List<String> answers) {
        return new JudgeItem(one.clip(), one.type(), one.asked(), one.truth(), answers, false);
    }
}
