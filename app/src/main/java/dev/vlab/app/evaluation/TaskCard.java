package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a task came to, in one figure; pressed, it shows the task's details. */
final class TaskCard extends ToggleButton {
    private static final Texts TEXTS = Texts.of(TaskCard.class);

    private final EvalTask task;
    private final Label figure = Parts.label("–", "figure");
    private final Label what = Parts.label("", "small", "bold");
    private final Label beside = Parts.label("", "small", "secondary");
    private final Label count = Parts.label("", "small", "secondary");
    private final Label compared = Parts.label("", "small", "secondary");
    private final ScoreBar bar = new ScoreBar(Score.share("", 0, Double.NaN, 0));

    TaskCard(EvalTask task) {
        this.task = task;
        getStyleClass().add("task-card");
        setId("evalCard-" + task);
        setTooltip(new Tooltip(task.meaning()));
        setAccessibleText(task.title());
        figure.setId("evalFigure-" + task);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, figure, new VBox(2, what, beside, compared));
        row.setStyle("-fx-alignment: center-left");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox all = new VBox(6, new HBox(Parts.label(task.title(), "secondary"), gap, count), row, bar);
        all.setFillWidth(true);
        setGraphic(all);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        all.prefWidthProperty().bind(widthProperty().subtract(28));
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /**
     * Shows what it came to.
     *
     * @param otherwise said while it has come to nothing
     * @param before what it is compared with, may be empty
     */
    void show(@Nullable TaskResult result, String otherwise, String before) {
        if (result == null) {
            figure.setText("–");
            what.setText(otherwise);
            beside.setText("");
            count.setText("");
            Parts.show(compared, false);
            bar.show(Score.share("", 0, Double.NaN, 0));
            return;
        }
        Score main = result.main();
        figure.setText(main.text());
        what.setText(main.title());
        count.setText(TEXTS.get(result.complete() ? "of" : "of.so.far", main.count()));
        beside.setText(main.beside());
        Parts.show(beside, !main.beside().isEmpty());
        compared.setText(before);
        Parts.show(compared, !before.isEmpty());
        bar.show(main);
        setAccessibleText(task.title() + ": " + main.text() + " " + main.title());
    }
}
