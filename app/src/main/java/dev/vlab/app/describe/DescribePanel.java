package dev.vlab.app.describe;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.CaptionFormat;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.task.Clip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The panel that describes. */
public final class DescribePanel {
    private static final Texts TEXTS = Texts.of(DescribePanel.class);

    private final DescribeViewModel model;
    private final Export export;
    private final Consumer<CaptionLine> explain;
    private final VBox rows = new VBox(4);
    private final FlowPane actions;
    private final EmptyState empty =
            new EmptyState(Feather.MESSAGE_SQUARE, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
    private final TaskPanel view;

    /**
     * Makes the panel.
     *
     * @param explain shows where the model looked for the words of a caption
     * @param toStory makes a button, of an id, that adds what is in view to a story
     */
    public DescribePanel(
            DescribeViewModel model, Export export, Consumer<CaptionLine> explain, Function<String, Button> toStory) {
        this.model = model;
        this.export = export;
        this.explain = explain;
        this.actions = actions(toStory.apply("describeToStory"));
        rows.setId("describeCaptions");
        view = new TaskPanel(
                "describePanel",
                new VBox(8, whole(), spans()),
                TaskPanel.scope(model.scopeProperty()),
                new JobBar("describe", model.run()),
                empty,
                rows,
                actions);
        TaskPanel.dimWhile(model.run().runningProperty(), rows);
        model.captions().addListener((ListChangeListener<CaptionLine>) change -> show());
        model.currentProperty().subscribe(this::mark);
        model.undoableProperty().subscribe(now -> show());
        empty.follow(model.jobProperty());
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
                model.undo();
                event.consume();
            }
        });
    }

    public Node view() {
        return view;
    }

    private Button whole() {
        Button whole = Parts.button(new Button(), "describeWhole", TEXTS.get("whole.tip"), model::describe);
        whole.textProperty().bind(model.wholeTitleProperty());
        whole.getStyleClass().add("primary");
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.disableProperty().bind(model.nothingOpenProperty());
        return whole;
    }

    private HBox spans() {
        Button start = Parts.button(
                new Button(TEXTS.get("spans")), "describeSpans", TEXTS.get("spans.tip"), model::describeSpans);
        start.disableProperty().bind(model.nothingOpenProperty());
        Spinner<Double> seconds = Parts.named(
                new Spinner<>(0.5, 60, model.segmentSecondsProperty().get(), 0.5),
                "describeSegment",
                TEXTS.get("segment.tip"));
        seconds.setEditable(true);
        seconds.getValueFactory()
                .setConverter(
                        new SecondsText(() -> model.segmentSecondsProperty().get()));
        seconds.setPrefWidth(88);
        seconds.getValueFactory().valueProperty().bindBidirectional(model.segmentSecondsProperty());
        HBox line =
                new HBox(8, start, Parts.label(TEXTS.get("every")), seconds, Parts.label(TEXTS.get("every.seconds")));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private FlowPane actions(Button toStory) {
        CheckBox subtitles =
                Parts.named(new CheckBox(TEXTS.get("subtitles")), "describeSubtitles", TEXTS.get("subtitles.tip"));
        subtitles.selectedProperty().bindBidirectional(model.subtitlesProperty());
        MenuButton save = Parts.named(
                new MenuButton(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                "describeExport",
                TEXTS.get("export.tip"));
        for (CaptionFormat format : CaptionFormat.values()) {
            save.getItems().add(Parts.menuItem(TEXTS.get(format), "describeExport" + format, () -> save(format)));
        }
        Button clear = Parts.button(
                new Button(TEXTS.get("clear"), Parts.icon(Feather.X)),
                "describeClear",
                TEXTS.get("clear.tip"),
                model::clear);
        Button undo = Parts.button(
                new Button(TEXTS.get("undo"), Parts.icon(Feather.CORNER_UP_LEFT)),
                "describeUndo",
                TEXTS.get("undo.tip"),
                model::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        FlowPane flow = new FlowPane(8, 8, subtitles, save, undo, clear, toStory);
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    private void save(CaptionFormat format) {
        export.text(
                TEXTS.get("captions"), "captions." + format.extension(), format.write(List.copyOf(model.captions())));
    }

    /** Lets the words of the caption at the playhead be changed. */
    public void editCurrent() {
        rows().filter(row -> row.caption().equals(model.currentProperty().get()))
                .findFirst()
                .ifPresent(CaptionRow::edit);
    }

    private Stream<CaptionRow> rows() {
        return rows.getChildren().stream().map(CaptionRow.class::cast);
    }

    private void show() {
        boolean any = !model.captions().isEmpty();
        Parts.show(empty, !any);
        Parts.show(rows, any);
        Parts.show(actions, any || model.undoableProperty().get());
        Node focused = view.getScene() == null ? null : view.getScene().getFocusOwner();
        Optional<Clip> here = rows().filter(row -> row.holds(focused))
                .map(row -> row.caption().clip())
                .findFirst();
        rows.getChildren()
                .setAll(model.captions().stream()
                        .map(caption -> new CaptionRow(caption, model, explain))
                        .toList());
        mark(model.currentProperty().get());
        here.ifPresent(
                clip -> rows().filter(row -> row.caption().clip().equals(clip)).forEach(CaptionRow::focus));
    }

    private void mark(@Nullable CaptionLine current) {
        rows().forEach(row -> row.mark(current));
    }
}
