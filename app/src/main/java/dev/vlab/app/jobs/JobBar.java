package dev.vlab.app.jobs;

import dev.vlab.app.problem.CodeLink;
import dev.vlab.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What runs, how far it is, and a way to end it; or why it failed. Takes no room otherwise. */
public final class JobBar extends VBox {
    private static final Texts TEXTS = Texts.of(JobBar.class);

    /**
     * Makes the bar.
     *
     * @param id prefix of the parts' ids
     */
    public JobBar(String id, JobRun run) {
        super(8);
        getStyleClass().add("job-bar");
        getChildren().addAll(working(id, run), problem(id, run));
        visibleProperty().bind(run.runningProperty().or(run.problemProperty().isNotEmpty()));
        managedProperty().bind(visibleProperty());
    }

    private static HBox working(String id, JobRun run) {
        ProgressBar bar = new ProgressBar();
        bar.setId(id + "Progress");
        bar.setAccessibleText(TEXTS.get("progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(run.fractionProperty());
        Label doing = new Label();
        doing.textProperty().bind(run.doingProperty());
        Button cancel = new Button(TEXTS.get("cancel"));
        cancel.setId(id + "Cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setTooltip(new Tooltip(TEXTS.get("cancel.tip")));
        cancel.setOnAction(e -> run.cancel());
        VBox both = new VBox(4, doing, bar);
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox row = new HBox(8, both, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(run.runningProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static HBox problem(String id, JobRun run) {
        Label problem = new Label();
        problem.setId(id + "Problem");
        problem.getStyleClass().add("bad");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(run.problemProperty().map(why -> TEXTS.get("not.done", why)));
        HBox.setHgrow(problem, Priority.ALWAYS);
        CodeLink code = new CodeLink(run.codeProperty());
        HBox row = new HBox(8, problem, code);
        row.visibleProperty()
                .bind(run.problemProperty()
                        .isNotEmpty()
                        .and(run.runningProperty().not()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
