package dev.vlab.app.training;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The runs that are there, newest first; what is ticked is drawn. */
final class RunsView extends VBox {
    private static final Texts TEXTS = Texts.of(RunsView.class);
    private static final double ROW = 36;
    private static final double HEIGHT = 3.5 * ROW;

    private final TrainingViewModel model;
    private final ListView<StoredRun> list = new ListView<>();
    private final Label where = Parts.label("", "small", "secondary");

    RunsView(TrainingViewModel model) {
        super(8);
        this.model = model;
        list.setId("trainRuns");
        list.getStyleClass().add("runs-list");
        list.setItems(model.runs().runs());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(HEIGHT);
        list.setMinHeight(2 * ROW + 8);
        list.setPlaceholder(Parts.label(TEXTS.get("runs.none"), "secondary"));
        list.setCellFactory(view -> new RunCell());
        HBox heading = new HBox(Parts.label(TEXTS.get("runs"), "heading"), where);
        heading.getStyleClass().add("titled-line");
        getChildren().addAll(heading, list);
        model.runs().compared().addListener((ListChangeListener<Path>) change -> list.refresh());
        model.live().phaseProperty().subscribe(phase -> list.refresh());
        model.runs().runs().addListener((ListChangeListener<StoredRun>) change -> say());
        say();
    }

    private void say() {
        Path folder = model.runs().folder();
        where.setText(folder == null ? "" : TEXTS.get("runs.where", folder));
    }

    private final class RunCell extends ListCell<StoredRun> {
        @Override
        protected void updateItem(@Nullable StoredRun run, boolean nothing) {
            super.updateItem(run, nothing);
            setGraphic(run == null || nothing ? null : row(run));
            setPrefWidth(0); // as wide as the list, no wider
        }

        private Node row(StoredRun run) {
            boolean own = own(run);
            CheckBox tick = Parts.named(new CheckBox(), "trainCompare-" + run.name(), TEXTS.get("draw"));
            tick.setSelected(own || model.runs().compared().contains(run.folder()));
            tick.setDisable(own);
            tick.setOnAction(event -> model.runs().compare(run.folder(), tick.isSelected()));
            Label name = Parts.label(run.name(), "bold");
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(100); // the state beside it gives way first
            HBox row = new HBox(12, tick, dashes(run), name, state(run), column(loss(run), 80), column(when(run), 120));
            row.setAlignment(Pos.CENTER_LEFT);
            Button load = Parts.button(
                    new Button(TEXTS.get("load"), Parts.icon(Feather.BOX)),
                    "trainLoad-" + run.name(),
                    TEXTS.get("load.tip"),
                    () -> model.load(run.model()));
            Button use = Parts.button(
                    new Button(TEXTS.get("use"), Parts.icon(Feather.CORNER_LEFT_UP)),
                    "trainUse-" + run.name(),
                    TEXTS.get("use.tip"),
                    () -> model.choose(run.config()));
            Parts.show(load, run.finished() && !running(run));
            Parts.show(use, run.hasConfig() && !run.finished() && !running(run));
            HBox actions = new HBox(load, use);
            actions.setMinWidth(76);
            actions.setAlignment(Pos.CENTER_RIGHT);
            row.getChildren().add(actions);
            return row;
        }

        private boolean own(StoredRun run) {
            RunCourse course = model.live().courseProperty().get();
            return course != null && course.folder().equals(run.folder());
        }

        private boolean running(StoredRun run) {
            return own(run) && !model.live().idle();
        }

        /** The strokes by which the run's curves are known. */
        private Node dashes(StoredRun run) {
            List<Path> drawn = model.courses().stream().map(RunCourse::folder).toList();
            int place = drawn.indexOf(run.folder());
            Line line = new Line(0, 0, 28, 0);
            line.getStyleClass().add("run-dashes");
            line.setStrokeWidth(2);
            line.setVisible(place >= 0);
            for (double dash : CurveColours.dashes(Math.max(0, place))) {
                line.getStrokeDashArray().add(dash);
            }
            return line;
        }

        private Label state(StoredRun run) {
            boolean running = running(run);
            Label state = column(running ? TEXTS.get("running") : run.state(), 190);
            if (!run.finished() && !run.resumable()) {
                state.setTooltip(new Tooltip(TEXTS.get("no.checkpoint")));
            }
            state.setGraphic(Parts.icon(
                    running ? Feather.ACTIVITY : run.finished() ? Feather.CHECK_CIRCLE : Feather.PAUSE_CIRCLE));
            state.setMinWidth(0);
            state.getStyleClass().add(running ? "bold" : run.finished() ? "good" : "secondary");
            return state;
        }

        private static Label column(String text, double width) {
            Label label = Parts.label(text, "small");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setPrefWidth(width);
            return label;
        }

        private static String loss(StoredRun run) {
            StepPoint last = run.last();
            return last == null ? "" : TEXTS.get("loss.value", last.loss(Loss.SUM));
        }

        private static String when(StoredRun run) {
            return TEXTS.get("when", run.changed().atZone(ZoneId.systemDefault()));
        }
    }
}
