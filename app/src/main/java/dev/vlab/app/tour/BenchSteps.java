package dev.vlab.app.tour;

import dev.vlab.app.evaluation.EvaluationViewModel;
import dev.vlab.app.shell.AppContext;

/** The tour's last stops: where models are measured and made. */
final class BenchSteps {

    private final Guide guide;
    private final AppContext context;

    BenchSteps(Guide guide, AppContext context) {
        this.guide = guide;
        this.context = context;
    }

    /** Measures the model on the sample clips and looks at its first mistake. */
    void evaluate(EvaluationViewModel evaluation) throws InterruptedException {
        guide.act(() -> context.workspace().show("evaluate"));
        guide.picture("9-evaluate-empty");
        guide.await("something to evaluate", 30, () -> evaluation.canStart().get());
        guide.act(evaluation::start);
        guide.finish(evaluation.run(), "the evaluation");
        guide.ask(() -> evaluation.results().values().stream().toList())
                .forEach(result -> Guide.say(
                        "Evaluate", result.main().name() + " " + result.main().text()));
        guide.act(() -> evaluation.shown().stream()
                .filter(prediction -> !prediction.right())
                .findFirst()
                .ifPresent(evaluation.chosenProperty()::set));
        guide.watch(1000);
        guide.inBothThemes("9-evaluate");
    }

    void train() throws InterruptedException {
        guide.act(() -> context.workspace().show("train"));
        guide.inBothThemes("10-train");
    }
}
