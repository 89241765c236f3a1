package dev.vlab.app.shell;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTask;
import dev.vlab.app.work.BackgroundTasks;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Everything that runs, a line each. */
final class TaskList extends VBox {
    private static final Texts TEXTS = Texts.of(TaskList.class);

    private final BackgroundTasks tasks;
    private final ListChangeListener<BackgroundTask<?>> changed = change -> fill();

    TaskList(BackgroundTasks tasks) {
        this.tasks = tasks;
        getStyleClass().add("running-list");
        tasks.running().addListener(new WeakListChangeListener<>(changed));
        fill();
    }

    private void fill() {
        if (tasks.running().isEmpty()) {
            getChildren().setAll(new Label(TEXTS.get("nothing")));
        } else {
            getChildren().setAll(tasks.running().stream().map(TaskLine::new).toList());
        }
    }
}
