package dev.vlab.app.jobs;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is yet: what the place is for, and what to do. */
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 320;

    private final String title;
    private final String todo;
    private final Label heading = label("heading");
    private final Label text = label("secondary");

    public EmptyState(Ikon icon, String title, String todo) {
        this.title = title;
        this.todo = todo;
        getStyleClass().add("empty");
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("large");
        getChildren().addAll(picture, heading, text);
        say(title, todo);
    }

    /** While a job cannot be done, says why and what to do instead of what the place is for. */
    public void follow(ObservableValue<? extends Job<?>> job) {
        job.subscribe(now -> {
            if (now instanceof Job.Missing<?>(var why, var instead)) {
                say(why, instead);
            } else {
                say(title, todo);
            }
        });
    }

    /** Puts a way to go on below the words. */
    public void offer(Node way) {
        getChildren().add(way);
    }

    /** Says something else. */
    public void say(String title, String todo) {
        heading.setText(title);
        text.setText(todo);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setAlignment(Pos.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }
}
