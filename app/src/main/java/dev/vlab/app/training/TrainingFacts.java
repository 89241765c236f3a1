package dev.vlab.app.training;

import dev.vlab.app.jobs.Fact;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far the run is, how quick, and how long it will take. */
final class TrainingFacts extends VBox {
    private static final Texts TEXTS = Texts.of(TrainingFacts.class);

    private final TrainingViewModel model;
    private final Fact steps = new Fact("trainSteps", TEXTS.get("steps"));
    private final Fact sum = new Fact("trainLoss", TEXTS.get("loss.title"));
    private final Fact rate = new Fact("trainRate", TEXTS.get("rate.title"));
    private final Fact speed = new Fact("trainSpeed", TEXTS.get("speed"));
    private final Fact left = new Fact("trainLeft", TEXTS.get("left"));
    private final ShareBar bar = new ShareBar(0);

    TrainingFacts(TrainingViewModel model) {
        super(8);
        this.model = model;
        HBox row = new HBox(8);
        for (Fact fact : List.of(steps, sum, rate, speed, left)) {
            HBox.setHgrow(fact, Priority.ALWAYS);
            fact.setMaxWidth(Double.MAX_VALUE);
            fact.setPrefWidth(100);
            row.getChildren().add(fact);
        }
        getChildren().addAll(row, bar);
        model.changesProperty().subscribe(now -> refresh());
    }

    private void refresh() {
        RunCourse course = model.live().courseProperty().get();
        TrainingPlan plan = model.live().plan();
        Parts.show(this, course != null);
        if (course == null || plan == null) {
            return;
        }
        int all = plan.steps();
        int done = course.done();
        @Nullable StepPoint last = done == 0 ? null : course.points().getLast();
        bar.share((double) done / all);
        steps.say(String.format(Locale.ROOT, "%,d", done), TEXTS.get("of", all));
        if (last == null) {
            sum.say("–", "");
            rate.say("–", "");
            speed.say("–", "");
            left.say("–", "");
            return;
        }
        sum.say(String.format(Locale.ROOT, "%.3f", last.loss(Loss.SUM)), TEXTS.get("sum.last"));
        rate.say(String.format(Locale.ROOT, "%.1e", last.learningRate()), last.stageTitle());
        speed.say(
                String.format(Locale.ROOT, "%.1f", TimeLeft.clipsASecond(plan, course)),
                TEXTS.get("clips.second", TimeLeft.secondsAStep(course)));
        boolean running = model.live().phaseProperty().get() == LiveRun.Phase.RUNNING;
        left.say(
                running ? TimeLeft.text(TimeLeft.seconds(plan, course)) : "–",
                running ? TEXTS.get("left.note", plan.device()) : "");
    }
}
