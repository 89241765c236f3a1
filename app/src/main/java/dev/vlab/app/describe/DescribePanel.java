package dev.vlab.app.describe;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.engine.report.CaptionFormat;
import dev.vlab.engine.task.Caption;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The panel that describes. */
public final class DescribePanel {
    private final DescribeViewModel model;
    private final Export export;
    private final Consumer<Caption> explain;
    private final VBox rows = new VBox(4);
    private final FlowPane actions;
    private final EmptyState empty = new EmptyState(
            Feather.MESSAGE_SQUARE,
            "Put the clip into words",
            "Describe the clip or the chosen span in one sentence, or cut it into pieces and describe each. Captions"
                    + " appear over the video and on the timeline.");
    private final TaskPanel view;

    /**
     * Makes the panel.
     *
     * @param explain shows where the model looked for the words of a caption
     */
    public DescribePanel(DescribeViewModel model, Export export, Consumer<Caption> explain) {
        this.model = model;
        this.export = export;
        this.explain = explain;
        this.actions = actions();
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
        model.captions().addListener((ListChangeListener<Caption>) change -> show());
        model.currentProperty().subscribe(this::mark);
        empty.follow(model.jobProperty());
        show();
    }

    public Node view() {
        return view;
    }

    private Button whole() {
        Button whole = Parts.button(
                new Button("Describe"),
                "describeWhole",
                "One sentence for the clip or the chosen span",
                model::describe);
        whole.textProperty().bind(model.wholeTitleProperty());
        whole.getStyleClass().add("primary");
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.disableProperty().bind(model.nothingOpenProperty());
        return whole;
    }

    private HBox spans() {
        Button start = Parts.button(
                new Button("Span by span"),
                "describeSpans",
                "Cut the clip into pieces of this length and describe each",
                model::describeSpans);
        start.disableProperty().bind(model.nothingOpenProperty());
        Spinner<Double> seconds = Parts.named(
                new Spinner<>(0.5, 60, model.segmentSecondsProperty().get(), 0.5),
                "describeSegment",
                "Length of a piece in seconds");
        seconds.setEditable(true);
        seconds.setPrefWidth(88);
        seconds.getValueFactory().valueProperty().bindBidirectional(model.segmentSecondsProperty());
        HBox line = new HBox(8, start, Parts.label("every"), seconds, Parts.label("seconds"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private FlowPane actions() {
        CheckBox subtitles =
                Parts.named(new CheckBox("Over the video"), "describeSubtitles", "Show captions as subtitles");
        subtitles.selectedProperty().bindBidirectional(model.subtitlesProperty());
        MenuButton save = Parts.named(
                new MenuButton("Export", Parts.icon(Feather.DOWNLOAD)),
                "describeExport",
                "Save the captions as a file");
        for (CaptionFormat format : CaptionFormat.values()) {
            save.getItems().add(Parts.menuItem(format.title(), "describeExport" + format, () -> save(format)));
        }
        Button clear = Parts.button(
                new Button("Clear", Parts.icon(Feather.X)), "describeClear", "Forget these captions", model::clear);
        FlowPane flow = new FlowPane(8, 8, subtitles, save, clear);
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    private void save(CaptionFormat format) {
        export.text("Captions", "captions." + format.extension(), format.write(List.copyOf(model.captions())));
    }

    private void show() {
        boolean any = !model.captions().isEmpty();
        Parts.show(empty, !any);
        Parts.show(rows, any);
        Parts.show(actions, any);
        rows.getChildren()
                .setAll(model.captions().stream()
                        .map(caption -> new CaptionRow(caption, model, explain))
                        .toList());
        mark(model.currentProperty().get());
    }

    private void mark(@Nullable Caption current) {
        for (Node row : rows.getChildren()) {
            ((CaptionRow) row).mark(current);
        }
    }
}
