package dev.vlab.app.evaluation;

import dev.vlab.app.evaluation.EvalForm.Source;
import dev.vlab.app.jobs.FormField;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.PathField;
import dev.vlab.app.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** What to measure, as a form. */
final class EvalFormView extends VBox {
    private static final Texts TEXTS = Texts.of(EvalFormView.class);

    private final EvaluationViewModel model;
    private final EvalForm form;

    EvalFormView(EvaluationViewModel model, EvaluationCommands commands, OpenDialog dialog, Optional<Path> samples) {
        this.model = model;
        this.form = model.form();
        getStyleClass().add("form");
        Button start = Parts.button(commands.start, TEXTS.get("start"), "evalStart");
        start.getStyleClass().add("primary");
        getChildren()
                .addAll(
                        new FormField("evalModel", TEXTS.get("model"), source(dialog), form.modelProblemProperty()),
                        new FormField("evalData", TEXTS.get("data"), data(dialog, samples), form.dataProblemProperty()),
                        new FormField("evalTasks", TEXTS.get("tasks"), tasks(), form.taskProblemProperty()),
                        clips(),
                        start,
                        new JobBar("evaluation", model.run()),
                        refusals(),
                        new EarlierView(model));
    }

    private VBox source(OpenDialog dialog) {
        SegmentedButton choice = segments(
                "evalModel",
                List.of(Source.values()),
                one -> TEXTS.get(one),
                one -> TEXTS.get("source.tip." + one),
                form.sourceProperty());
        PathField folder = new PathField(
                "evalFolder",
                TEXTS.get("folder"),
                form.folderProperty(),
                List::of,
                () -> dialog.folder(TEXTS.get("folder.choose")));
        form.sourceProperty().subscribe(now -> Parts.show(folder, now == Source.FOLDER));
        Label says = Parts.label("", "small", "secondary");
        says.textProperty().bind(form.modelSaysProperty());
        form.modelSaysProperty().subscribe(now -> Parts.show(says, !now.isEmpty()));
        return new VBox(4, choice, says, folder);
    }

    private VBox data(OpenDialog dialog, Optional<Path> samples) {
        PathField path = new PathField(
                "evalData",
                TEXTS.get("data.tip"),
                form.dataProperty(),
                () -> List.of(
                        samples.stream().toList(),
                        model.recent().stream()
                                .map(Path::of)
                                .filter(recent -> Files.exists(recent)
                                        && samples.filter(recent::equals).isEmpty())
                                .toList()),
                () -> dialog.folder(TEXTS.get("data.choose")));
        Label says = Parts.label("", "small", "secondary");
        says.setId("evalDataSays");
        says.textProperty().bind(form.dataSaysProperty());
        form.dataSaysProperty().subscribe(now -> Parts.show(says, !now.isEmpty()));
        return new VBox(4, path, says);
    }

    private VBox tasks() {
        VBox boxes = new VBox(2);
        for (EvalTask task : EvalTask.values()) {
            CheckBox box = Parts.named(new CheckBox(task.title()), "evalTask-" + task, task.meaning());
            box.selectedProperty().bindBidirectional(form.does(task));
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private VBox clips() {
        SegmentedButton choice = segments(
                "evalClips",
                List.of(0, 10, 100),
                most -> TEXTS.get("clips." + most),
                most -> TEXTS.get("clips.tip." + most),
                form.limitProperty());
        return new VBox(4, Parts.label(TEXTS.get("clips"), "bold"), choice);
    }

    private static <T> SegmentedButton segments(
            String id, List<T> values, Function<T, String> name, Function<T, String> does, Property<? super T> chosen) {
        SegmentedButton segments = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        for (T value : values) {
            ToggleButton button = Parts.named(new ToggleButton(name.apply(value)), id + "-" + value, does.apply(value));
            button.setOnAction(event -> {
                button.setSelected(true); // pressing the chosen one does not leave none
                chosen.setValue(value);
            });
            chosen.subscribe(now -> button.setSelected(now.equals(value)));
            segments.getButtons().add(button);
        }
        return segments;
    }

    private VBox refusals() {
        VBox lines = new VBox(4);
        lines.setId("evalRefusals");
        Parts.show(lines, false);
        model.refusals().addListener((MapChangeListener<EvalTask, String>) change -> {
            Parts.show(lines, !model.refusals().isEmpty());
            lines.getChildren().clear();
            model.refusals()
                    .forEach((task, why) ->
                            lines.getChildren().add(Parts.wrapped(task.title() + ": " + why, "bad", "small")));
        });
        return lines;
    }
}
