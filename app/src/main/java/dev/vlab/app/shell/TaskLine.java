package dev.vlab.app.shell;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTask;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One running task on a line: title, progress, what it does now, cancel. */
final class TaskLine extends HBox {
    private static final Texts TEXTS = Texts.of(TaskLine.class);

    TaskLine(BackgroundTask<?> task) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(task.title());
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(task.fractionProperty());
        Label doing = new Label();
        doing.getStyleClass().add("secondary");
        doing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> percent(task.fractionProperty().get())
                                + task.doingProperty().get(),
                        task.fractionProperty(),
                        task.doingProperty()));
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.getStyleClass().add("flat");
        cancel.setAccessibleText(TEXTS.get("cancel.task", task.title()));
        cancel.setTooltip(new Tooltip(TEXTS.get("cancel")));
        cancel.setOnAction(event -> task.cancel());
        getChildren().setAll(title, progress, doing);
        if (task.canPause()) {
            getChildren().add(pause(task));
        }
        getChildren().add(cancel);
    }

    private static Button pause(BackgroundTask<?> task) {
        FontIcon icon = new FontIcon(Feather.PAUSE);
        Button pause = Parts.button(
                new Button(null, icon),
                "task-pause",
                TEXTS.get("pause.tip"),
                () -> task.pause(!task.pausedProperty().get()));
        pause.getStyleClass().add("flat");
        task.pausedProperty().subscribe(paused -> {
            icon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
            pause.setText(paused ? TEXTS.get("paused") : null);
        });
        return pause;
    }

    private static String percent(double fraction) {
        return fraction < 0 ? "" : TEXTS.get("percent", Math.round(fraction * 100));
    }
}
