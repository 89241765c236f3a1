package dev.vlab.app.evaluation;

import dev.vlab.app.evaluation.EvalForm.Source;
import dev.vlab.app.jobs.FormField;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.PathField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final EvaluationViewModel model;
    private final EvalForm form;

    EvalFormView(EvaluationViewModel model, EvaluationCommands commands, OpenDialog dialog, Optional<Path> samples) {
        this.model = model;
        this.form = model.form();
        getStyleClass().add("form");
        Button start = Parts.button(commands.start, "Start", "evalStart");
        start.getStyleClass().add("primary");
        getChildren()
                .addAll(
                        new FormField("evalModel", "Model", source(dialog), form.modelProblemProperty()),
                        new FormField("evalData", "Data", data(dialog, samples), form.dataProblemProperty()),
                        new FormField("evalTasks", "Tasks", tasks(), form.taskProblemProperty()),
                        clips(),
                        start,
                        new JobBar("evaluation", model.run()),
                        refusals(),
                        new EarlierView(model));
    }

    private VBox source(OpenDialog dialog) {
        Map<String, Source> names = Map.of("Current", Source.CURRENT, "Sample", Source.SAMPLE, "Folder", Source.FOLDER);
        SegmentedButton choice = segments(
                "evalModel",
                List.of("Current", "Sample", "Folder"),
                List.of(
                        "The model that the window uses",
                        "The sample model that comes with the program",
                        "A model in a folder of yours"),
                names,
                form.sourceProperty());
        PathField folder = new PathField(
                "evalFolder",
                "A checkpoint folder",
                form.folderProperty(),
                List::of,
                () -> dialog.folder("Choose a model"));
        form.sourceProperty().subscribe(now -> Parts.show(folder, now == Source.FOLDER));
        Label says = Parts.label("", "small", "secondary");
        says.textProperty().bind(form.modelSaysProperty());
        form.modelSaysProperty().subscribe(now -> Parts.show(says, !now.isEmpty()));
        return new VBox(4, choice, says, folder);
    }

    private VBox data(OpenDialog dialog, Optional<Path> samples) {
        PathField path = new PathField(
                "evalData",
                "Annotated clips: a folder or its file",
                form.dataProperty(),
                () -> List.of(
                        samples.stream().toList(),
                        model.recent().stream()
                                .map(Path::of)
                                .filter(recent -> Files.exists(recent)
                                        && samples.filter(recent::equals).isEmpty())
                                .toList()),
                () -> dialog.folder("Choose a folder of annotated clips"));
        Label says = Parts.label("", "small", "secondary");
        says.setId("evalDataSays");
        says.textProperty().bind(form.dataSaysProperty());
        form.dataSaysProperty().subscribe(now -> Parts.show(says, !now.isEmpty()));
        return new VBox(4, path, says);
    }

    private VBox tasks() {
        VBox boxes = new VBox(2);
        for (EvalTask task : EvalTask.values()) {
            CheckBox box = Parts.named(new CheckBox(task.title()), "evalTask-" + task.title(), task.meaning());
            box.selectedProperty().bindBidirectional(form.does(task));
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private VBox clips() {
        Map<String, Number> names = Map.of("All", 0, "First 10", 10, "First 100", 100);
        SegmentedButton choice = segments(
                "evalClips",
                List.of("All", "First 10", "First 100"),
                List.of("Measure on every clip", "A quick look", "A sample"),
                names,
                form.limitProperty());
        return new VBox(4, Parts.label("Clips", "bold"), choice);
    }

    private static <T> SegmentedButton segments(
            String id, List<String> names, List<String> does, Map<String, ? extends T> values, Property<T> chosen) {
        SegmentedButton segments = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        segments.setToggleGroup(group);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            T value = values.get(name);
            ToggleButton button = Parts.named(new ToggleButton(name), id + "-" + name.replace(" ", ""), does.get(i));
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
