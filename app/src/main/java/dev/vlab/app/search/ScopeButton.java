package dev.vlab.app.search;

import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Opens the choice of which videos a search looks into, and says how much is chosen. */
final class ScopeButton extends Button {
    private static final double FOLDER_WIDTH = 240;
    private static final double SECONDS_WIDTH = 72;
    private static final double DATE_WIDTH = 132;

    private final SearchScope scope;
    private final OpenDialog open;

    ScopeButton(SearchScope scope, OpenDialog open) {
        super("Filters", Parts.icon(Feather.FILTER));
        this.scope = scope;
        this.open = open;
        Parts.button(this, "searchScope", "Look only into some videos: by folder, length or date", this::show);
        scope.parts().forEach(part -> part.subscribe(this::count));
        count();
    }

    private void count() {
        setText(scope.count() == 0 ? "Filters" : "Filters (" + scope.count() + ")");
    }

    private void show() {
        GridPane form = new GridPane(12, 12);
        form.addRow(0, Parts.label("Folder"), folder());
        form.addRow(
                1,
                Parts.label("Length"),
                line(
                        Parts.label("from", "secondary"),
                        seconds("scopeLeast", "Least length in seconds", scope.leastSecondsProperty()),
                        Parts.label("to", "secondary"),
                        seconds("scopeMost", "Greatest length in seconds", scope.mostSecondsProperty()),
                        Parts.label("seconds", "secondary")));
        form.addRow(
                2,
                Parts.label("Added"),
                line(
                        Parts.label("from", "secondary"),
                        day("scopeFrom", "First day", scope.addedFromProperty()),
                        Parts.label("to", "secondary"),
                        day("scopeUntil", "Last day", scope.addedUntilProperty())));
        Button clear = Parts.button(
                new Button("Look into every video"), "scopeClear", "Take these filters away", scope::clear);
        VBox content = new VBox(16, Parts.label("Look only into videos", "bold"), form, clear);
        content.setId("scope");
        content.getStyleClass().add("running-list");
        Parts.popOver(content, PopOver.ArrowLocation.TOP_LEFT).show(this);
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox folder() {
        Label name = Parts.label("", "secondary");
        name.setMaxWidth(FOLDER_WIDTH);
        name.textProperty().bind(scope.folderProperty().map(Path::toString).orElse("anywhere"));
        Button choose = Parts.button(
                new Button("Choose…"),
                "scopeFolder",
                "Choose the folder in which the videos are, at any depth",
                () -> open.folder("Look into the videos of a folder").ifPresent(scope.folderProperty()::set));
        return line(choose, name);
    }

    private static TextField seconds(String id, String does, ObjectProperty<@Nullable Double> value) {
        TextField field = Parts.named(new TextField(), id, does);
        field.setPromptText("any");
        field.setPrefWidth(SECONDS_WIDTH);
        TextFormatter<Double> formatter = new TextFormatter<>(
                new Seconds(),
                null,
                change -> change.getControlNewText().matches("\\d{0,6}([.,]\\d{0,3})?") ? change : null);
        field.setTextFormatter(formatter);
        formatter.valueProperty().bindBidirectional(value);
        return field;
    }

    private static DatePicker day(String id, String does, ObjectProperty<@Nullable LocalDate> value) {
        DatePicker picker = Parts.named(new DatePicker(), id, does);
        picker.setPromptText("any day");
        picker.setPrefWidth(DATE_WIDTH);
        picker.valueProperty().bindBidirectional(value);
        return picker;
    }

    /** Seconds as a person types them; nothing stands for any. */
    private static final class Seconds extends StringConverter<@Nullable Double> {
        @Override
        public String toString(@Nullable Double seconds) {
            return seconds == null ? "" : String.format(Locale.ROOT, seconds % 1 == 0 ? "%.0f" : "%.3f", seconds);
        }

        @Override
        public @Nullable Double fromString(String text) {
            String number = text.strip().replace(',', '.');
            return number.isEmpty() || number.equals(".") ? null : Double.valueOf(number);
        }
    }
}
