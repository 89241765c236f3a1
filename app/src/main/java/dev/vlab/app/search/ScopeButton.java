package dev.vlab.app.search;

import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
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
    private static final Texts TEXTS = Texts.of(ScopeButton.class);
    private static final double FOLDER_WIDTH = 240;
    private static final double SECONDS_WIDTH = 72;
    private static final double DATE_WIDTH = 132;

    private final SearchScope scope;
    private final OpenDialog open;

    ScopeButton(SearchScope scope, OpenDialog open) {
        super("", Parts.icon(Feather.FILTER));
        this.scope = scope;
        this.open = open;
        Parts.button(this, "searchScope", TEXTS.get("filters.tip"), this::show);
        scope.parts().forEach(part -> part.subscribe(this::count));
        count();
    }

    private void count() {
        setText(scope.count() == 0 ? TEXTS.get("filters") : TEXTS.get("filters.count", scope.count()));
    }

    private void show() {
        GridPane form = new GridPane(12, 12);
        form.addRow(0, Parts.label(TEXTS.get("folder")), folder());
        form.addRow(
                1,
                Parts.label(TEXTS.get("length")),
                line(
                        Parts.label(TEXTS.get("from"), "secondary"),
                        seconds("scopeLeast", TEXTS.get("least"), scope.leastSecondsProperty()),
                        Parts.label(TEXTS.get("to"), "secondary"),
                        seconds("scopeMost", TEXTS.get("most"), scope.mostSecondsProperty()),
                        Parts.label(TEXTS.get("seconds"), "secondary")));
        form.addRow(
                2,
                Parts.label(TEXTS.get("added")),
                line(
                        Parts.label(TEXTS.get("from.day"), "secondary"),
                        day("scopeFrom", TEXTS.get("first.day"), scope.addedFromProperty()),
                        Parts.label(TEXTS.get("to.day"), "secondary"),
                        day("scopeUntil", TEXTS.get("last.day"), scope.addedUntilProperty())));
        Button clear = Parts.button(new Button(TEXTS.get("every")), "scopeClear", TEXTS.get("every.tip"), scope::clear);
        VBox content = new VBox(16, Parts.label(TEXTS.get("scope.title"), "bold"), form, clear);
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
        name.textProperty().bind(scope.folderProperty().map(Path::toString).orElse(TEXTS.get("anywhere")));
        Button choose = Parts.button(
                new Button(TEXTS.get("choose")),
                "scopeFolder",
                TEXTS.get("choose.tip"),
                () -> open.folder(TEXTS.get("choose.title")).ifPresent(scope.folderProperty()::set));
        return line(choose, name);
    }

    private static TextField seconds(String id, String does, ObjectProperty<@Nullable Double> value) {
        TextField field = Parts.named(new TextField(), id, does);
        field.setPromptText(TEXTS.get("any"));
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
        picker.setPromptText(TEXTS.get("any.day"));
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
