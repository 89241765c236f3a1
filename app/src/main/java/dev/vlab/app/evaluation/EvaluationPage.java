package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.ModelSummary;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page that measures: choices on the left, what they come to on the right, the predictions under it. */
public final class EvaluationPage {
    private static final Texts TEXTS = Texts.of(EvaluationPage.class);
    private static final double FORM_WIDTH = 280;
    private static final double DETAIL_LEAST = 220;
    private static final double DETAIL_MOST = 380;

    private final EvaluationViewModel model;
    private final HBox view = new HBox();
    private final Map<EvalTask, TaskCard> cards = new EnumMap<>(EvalTask.class);
    private final ScoreTiles tiles = new ScoreTiles();

    /**
     * Makes the page.
     *
     * @param stage plays the chosen prediction's clip
     * @param samples folder of the sample clips
     */
    public EvaluationPage(
            EvaluationViewModel model,
            EvaluationCommands commands,
            OpenDialog dialog,
            Export export,
            Node stage,
            Optional<Path> samples) {
        this.model = model;
        EmptyState empty = new EmptyState(Feather.BAR_CHART_2, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
        empty.setId("evalEmpty");
        VBox results = new VBox(16, cardRow(), tiles, new FilterBar(model, commands, export), browser(commands, stage));
        StackPane right = new StackPane(results, empty);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        view.setId("evalPage");
        view.getStyleClass().addAll("page", "bench");
        TaskPanel.dress(view);
        view.getChildren().addAll(left(commands, dialog, samples), right);
        model.measuredProperty().subscribe(now -> {
            Parts.show(empty, now == null);
            results.setVisible(now != null);
        });
        model.results().addListener((MapChangeListener<EvalTask, TaskResult>) change -> refresh());
        model.filter().taskProperty().subscribe(now -> refresh());
        model.run().runningProperty().subscribe(now -> refresh());
        model.comparedProperty().subscribe(now -> refresh());
        model.history().addListener((ListChangeListener<EvalReport>) change -> refresh());
        view.setOnDragOver(EvaluationPage::dragOver);
        view.setOnDragDropped(this::dropped);
    }

    public Node view() {
        return view;
    }

    private VBox left(EvaluationCommands commands, OpenDialog dialog, Optional<Path> samples) {
        ScrollPane form = new ScrollPane(new EvalFormView(model, commands, dialog, samples));
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(form, Priority.ALWAYS);
        VBox left = new VBox(16, Parts.label(TEXTS.get("title"), "title"), form);
        left.setMinWidth(FORM_WIDTH);
        left.setPrefWidth(FORM_WIDTH);
        left.setMaxWidth(FORM_WIDTH);
        return left;
    }

    private HBox cardRow() {
        HBox row = new HBox(8);
        for (EvalTask task : EvalTask.values()) {
            TaskCard card = new TaskCard(task);
            card.setPrefWidth(200);
            card.setOnAction(event -> {
                model.filter().taskProperty().set(task);
                refresh();
            });
            cards.put(task, card);
            row.getChildren().add(card);
        }
        return row;
    }

    private HBox browser(EvaluationCommands commands, Node stage) {
        PredictionTable table = new PredictionTable(model);
        HBox.setHgrow(table, Priority.ALWAYS);
        PredictionDetail detail = new PredictionDetail(model, commands, stage);
        HBox browser = new HBox(16, table, detail);
        browser.widthProperty().subscribe(now -> {
            double width = Math.clamp(now.doubleValue() * 0.3, DETAIL_LEAST, DETAIL_MOST);
            detail.setMinWidth(width);
            detail.setPrefWidth(width);
            detail.setMaxWidth(width);
        });
        VBox.setVgrow(browser, Priority.ALWAYS);
        return browser;
    }

    private void refresh() {
        EvalTask chosen = model.filter().taskProperty().get();
        EvalOrder order = model.measuredProperty().get();
        cards.forEach((task, card) -> {
            boolean wanted = order != null && order.tasks().contains(task);
            String otherwise = !wanted
                    ? TEXTS.get("otherwise.unwanted")
                    : model.run().running() ? TEXTS.get("otherwise.coming") : TEXTS.get("otherwise.none");
            TaskResult result = model.results().get(task);
            card.show(result, otherwise, result == null ? "" : model.before(task, result.main()));
            card.setSelected(task == chosen);
            card.setDisable(!wanted);
        });
        TaskResult result = model.results().get(chosen);
        tiles.show(result == null ? List.of() : result.scores(), score -> model.before(chosen, score));
        Parts.show(tiles, result != null);
    }

    /** A model's folder or data among what is dragged. */
    private static Optional<Path> wanted(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(path -> Files.isDirectory(path)
                        || path.toString().endsWith(".jsonl")
                        || path.toString().endsWith(".json")
                        || path.toString().endsWith(".csv"))
                .findFirst();
    }

    private static void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && wanted(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            wanted(event).ifPresent(path -> {
                if (ModelSummary.isIn(path)) {
                    model.form().sourceProperty().set(EvalForm.Source.FOLDER);
                    model.form().folderProperty().set(path.toString());
                } else {
                    model.form().dataProperty().set(path.toString());
                }
                event.setDropCompleted(true);
                event.consume();
            });
        }
    }
}
