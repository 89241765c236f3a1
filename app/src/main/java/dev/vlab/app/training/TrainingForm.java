package dev.vlab.app.training;

import dev.vlab.app.jobs.FormField;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.PathField;
import dev.vlab.app.text.Texts;
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
    private static final Texts TEXTS = Texts.of(TrainingForm.class);

    private final TrainingViewModel model;
    private final VBox says = new VBox(12);
    private final VBox ending = new VBox(8);

    TrainingForm(TrainingViewModel model, TrainingCommands commands, OpenDialog dialog) {
        this.model = model;
        getStyleClass().add("form");
        PathField path = new PathField(
                "trainConfig",
                TEXTS.get("config.tip"),
                model.configProperty(),
                () -> List.of(
                        model.shipped(),
                        model.recent().stream()
                                .map(Path::of)
                                .filter(recent ->
                                        Files.exists(recent) && !model.shipped().contains(recent))
                                .toList()),
                () -> dialog.file(TEXTS.get("config.choose"), List.of("*.json")));
        FlowPane actions = new FlowPane(
                8,
                8,
                primary(Parts.button(commands.start, TEXTS.get("start"), "trainStart")),
                Parts.button(commands.resume, TEXTS.get("resume"), "trainResume"),
                Parts.button(commands.cancel, TEXTS.get("cancel"), "trainCancel"));
        getChildren()
                .addAll(
                        new FormField("trainConfig", TEXTS.get("config"), path, model.problemProperty()),
                        says,
                        actions,
                        replacing(),
                        problem(),
                        ending);
        model.planProperty().subscribe(this::say);
        model.live().endingProperty().subscribe(this::ended);
        model.live().phaseProperty().subscribe(phase -> {
            if (phase == LiveRun.Phase.STOPPING) {
                ending.getChildren().setAll(Parts.wrapped(TEXTS.get("stopping"), "secondary"));
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
                Parts.label(TEXTS.get("stage"), "small", "secondary"),
                Parts.label(TEXTS.get("stage.steps"), "small", "secondary"),
                Parts.label(TEXTS.get("stage.clips"), "small", "secondary"));
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
                        line(TEXTS.get("model"), Parts.wrapped(plan.model())),
                        line(TEXTS.get("learns.from"), Parts.wrapped(plan.sources())),
                        line(TEXTS.get("goes.into"), output),
                        line(TEXTS.get("trained.on"), Parts.wrapped(plan.device())));
    }

    private static VBox line(String name, Label what) {
        return new VBox(2, Parts.label(name, "small", "secondary"), what);
    }

    private VBox replacing() {
        Button replace = Parts.button(
                new Button(TEXTS.get("replace")), "trainReplace", TEXTS.get("replace.tip"), model::replace);
        Button keep = Parts.button(new Button(TEXTS.get("keep")), "trainKeep", TEXTS.get("keep.tip"), model::keep);
        Label what = Parts.wrapped(TEXTS.get("replacing"));
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
            problem.setText(TEXTS.get("failed", now));
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
                            new Button(TEXTS.get("load.this"), Parts.icon(Feather.BOX)),
                            "trainLoad",
                            TEXTS.get("load.this.tip"),
                            () -> model.load(trained)));
        }
    }
}
