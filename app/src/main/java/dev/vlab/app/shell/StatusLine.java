package dev.vlab.app.shell;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTask;
import dev.vlab.app.work.BackgroundTasks;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What runs, how far it is, and how to stop it; memory. */
final class StatusLine extends StatusBar {
    private static final Texts TEXTS = Texts.of(StatusLine.class);
    private static final long MEGABYTE = 1 << 20;

    private final BackgroundTasks tasks;
    private final HBox now = new HBox(8);
    private final Label memory = new Label();

    StatusLine(BackgroundTasks tasks) {
        this.tasks = tasks;
        setText("");
        now.setStyle("-fx-alignment: center-left");
        getLeftItems().add(now);
        getRightItems().add(memory);
        memory.setTooltip(new Tooltip(TEXTS.get("memory.tip")));
        memory.setMinHeight(24);
        tasks.running().addListener((ListChangeListener<BackgroundTask<?>>) change -> show());
        show();
        measure();
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(2), event -> measure()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    private void measure() {
        Runtime runtime = Runtime.getRuntime();
        memory.setText(TEXTS.get("memory", (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE));
    }

    private void show() {
        if (tasks.running().isEmpty()) {
            now.getChildren().setAll(new Label(TEXTS.get("ready")));
            return;
        }
        now.getChildren().setAll(new TaskLine(tasks.running().getLast()));
        if (tasks.running().size() > 1) {
            Button more = new Button(TEXTS.get("more", tasks.running().size() - 1), new FontIcon(Feather.CHEVRON_UP));
            more.getStyleClass().add("flat");
            more.setOnAction(event -> {
                Parts.popOver(new TaskList(tasks), PopOver.ArrowLocation.BOTTOM_RIGHT)
                        .show(more);
            });
            now.getChildren().add(more);
        }
    }
}
