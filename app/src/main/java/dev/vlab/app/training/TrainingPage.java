package dev.vlab.app.training;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.ModelSummary;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page that trains: what to train on the left, how it goes on the right, the runs below. */
public final class TrainingPage {
    private static final Texts TEXTS = Texts.of(TrainingPage.class);
    private static final double FORM_WIDTH = 300;

    private final HBox view = new HBox();
    private final TrainingViewModel model;

    public TrainingPage(
            TrainingViewModel model,
            TrainingCommands commands,
            OpenDialog dialog,
            Export export,
            ObservableValue<Palette> palette) {
        this.model = model;
        ScrollPane form = new ScrollPane(new TrainingForm(model, commands, dialog));
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(form, Priority.ALWAYS);
        VBox left = new VBox(16, Parts.label(TEXTS.get("title"), "title"), form);
        left.setMinWidth(FORM_WIDTH);
        left.setPrefWidth(FORM_WIDTH);
        left.setMaxWidth(FORM_WIDTH);
        EmptyState empty = new EmptyState(Feather.ACTIVITY, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
        empty.setId("trainEmpty");
        CurvesView curves = new CurvesView(model, export, palette);
        StackPane charts = new StackPane(curves, empty);
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox right = new VBox(16, new TrainingFacts(model), charts, new RunsView(model));
        HBox.setHgrow(right, Priority.ALWAYS);
        view.setId("trainPage");
        view.getStyleClass().addAll("page", "bench");
        TaskPanel.dress(view);
        view.getChildren().addAll(left, right);
        view.setOnDragOver(TrainingPage::dragOver);
        view.setOnDragDropped(this::dropped);
        model.changesProperty().subscribe(now -> {
            boolean none = model.courses().isEmpty();
            Parts.show(empty, none);
            curves.setVisible(!none);
        });
    }

    public Node view() {
        return view;
    }

    /** A configuration among what is dragged, or that of a run whose folder is. */
    private static Optional<Path> configuration(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(path -> !ModelSummary.isIn(path)) // a model's config.json is no configuration of a run
                .map(path -> Files.isDirectory(path) ? path.resolve("config.json") : path)
                .filter(path -> path.toString().endsWith(".json") && Files.isRegularFile(path))
                .findFirst();
    }

    private static void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && configuration(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            configuration(event).ifPresent(path -> {
                model.choose(path);
                event.setDropCompleted(true);
                event.consume();
            });
        }
    }
}
