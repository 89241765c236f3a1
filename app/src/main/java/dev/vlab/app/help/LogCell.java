package dev.vlab.app.help;

import dev.vlab.app.jobs.Parts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the log: when, how grave, what, and who says it. */
final class LogCell extends ListCell<LogLine> {
    private final Label time = column(96, "secondary");
    private final Label level = column(56, "bold");
    private final Label message = Parts.label("");
    private final Label source = Parts.label("", "secondary", "small");
    private final HBox row;

    LogCell() {
        message.setMinWidth(0);
        source.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(8, time, level, message, gap, source);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1); // as wide as the list, whatever is said
    }

    private static Label column(double width, String style) {
        Label column = Parts.label("", style);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        boolean grave = line.level().compareTo(LogLevel.WARN) >= 0;
        time.setText(line.time());
        level.setText(line.begins() ? line.level().name() : "");
        level.getStyleClass().removeAll("bad", "secondary");
        level.getStyleClass().add(grave ? "bad" : "secondary");
        message.setText(line.message().replace("\t", "    "));
        message.getStyleClass().remove("secondary");
        if (!line.begins()) {
            message.getStyleClass().add("secondary");
        }
        source.setText(line.source().substring(line.source().lastIndexOf('.') + 1));
        setGraphic(row);
    }
}
