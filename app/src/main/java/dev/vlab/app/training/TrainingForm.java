package dev.vlab.app.training;

import dev.vlab.app.jobs.FormField;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.PathField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What to train: a configuration, what it says, and the buttons that start and end. */
final class TrainingForm extends VBox {
    private final TrainingViewModel model;
    private final VBox says = new VBox(12);
    private final VBox ending = new VBox(8);

    TrainingForm(TrainingViewModel model, TrainingCommands commands, OpenDialog dialog) {
        this.model = model;
        getStyleClass().add("form");
        PathField path = new PathField(
                "trainConfig",
                "A configuration (JSON)",
                model.configProperty(),
                () -> List.of(
                        model.shipped(),
                        model.recent().stream()
                                .map(Path::of)
                                .filter(recent ->
                                        Files.exists(recent) && !model.shipped().contains(recent))
                                .toList()),
                () -> dialog.file("Choose a configuration", List.of("*.json")));
        FlowPane actions = new FlowPane(
                8,
                8,
                primary(Parts.button(commands.start, "Start", "trainStart")),
                Parts.button(commands.resume, "Resume", "trainResume"),
                Parts.button(commands.cancel, "Cancel", "trainCancel"));
        getChildren()
                .addAll(
                        new FormField("trainConfig", "Configuration", path, model.problemProperty()),
                        says,
                        actions,
                        replacing(),
                        problem(),
                        ending);
        model.planProperty().subscribe(this::say);
        model.live().endingProperty().subscribe(this::ended);
        model.live().phaseProperty().subscribe(phase -> {
            if (phase == LiveRun.Phase.STOPPING) {
                ending.getChildren()
                        .setAll(Parts.wrapped(
                                "Stopping: the last step ends and a checkpoint is written.", "secondary"));
            }
        });
    }

    private static Button primary(Button button) {
        button.getStyleClass().add("primary");
        return button;
    }

    private void say(@Nullable TrainingPlan plan) {
        says.getChildren().clear();
        if (plan == null) {
            return;
        }
        GridPane stages = new GridPane(12, 4);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(USE_PREF_SIZE);
        stages.getColumnConstraints().setAll(name, number, number);
        stages.addRow(
                0,
                Parts.label("Stage", "small", "secondary"),
                Parts.label("steps", "small", "secondary"),
                Parts.label("clips each", "small", "secondary"));
        for (TrainingPlan.Part part : plan.parts()) {
            stages.addRow(
                    stages.getRowCount(),
                    Parts.wrapped(part.name()),
                    Parts.label(String.format(Locale.ROOT, "%,d", part.steps())),
                    Parts.label(String.format(Locale.ROOT, "%,d", part.clips())));
        }
        Label output = Parts.wrapped(plan.output().toString());
        output.setId("trainOutput");
        says.getChildren()
                .addAll(
                        stages,
                        line("Model", Parts.wrapped(plan.model())),
                        line("Learns from", Parts.wrapped(plan.sources())),
                        line("Goes into", output),
                        line("Trained on", Parts.wrapped(plan.device())));
    }

    private static VBox line(String name, Label what) {
        return new VBox(2, Parts.label(name, "small", "secondary"), what);
    }

    private VBox replacing() {
        Button replace = Parts.button(
                new Button("Replace it"),
                "trainReplace",
                "Train from the beginning; the run that is there goes",
                model::replace);
        Button keep = Parts.button(new Button("Keep it"), "trainKeep", "Leave the run that is there", model::keep);
        Label what = Parts.wrapped(
                "There is a run in this folder. Starting from the beginning deletes its curves, and in the end its model.");
        VBox box = new VBox(what, new FlowPane(8, 8, replace, keep));
        box.getStyleClass().add("warning-box");
        box.setId("trainReplacing");
        model.replacingProperty().subscribe(now -> Parts.show(box, now));
        return box;
    }

    private Label problem() {
        Label problem = Parts.wrapped("", "bad");
        problem.setId("trainProblem");
        model.live().problemProperty().subscribe(now -> {
            problem.setText("Training failed. " + now);
            Parts.show(problem, !now.isEmpty());
        });
        return problem;
    }

    private void ended(LiveRun.@Nullable Ending ended) {
        ending.getChildren().clear();
        if (ended == null) {
            return;
        }
        Path trained = ended.model();
        Label words = Parts.wrapped(ended.plan().name() + ": " + ended.words());
        words.setId("trainEnding");
        words.setGraphic(Parts.icon(trained == null ? Feather.PAUSE_CIRCLE : Feather.CHECK_CIRCLE));
        words.getStyleClass().add(trained == null ? "secondary" : "good");
        ending.getChildren().add(words);
        if (trained != null) {
            ending.getChildren()
                    .add(Parts.button(
                            new Button("Load this model", Parts.icon(Feather.BOX)),
                            "trainLoad",
                            "Have the window use the model that was trained",
                            () -> model.load(trained)));
        }
    }
}
