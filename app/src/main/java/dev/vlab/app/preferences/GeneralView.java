package dev.vlab.app.preferences;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.look.TextSize;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Language;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.SegmentedButton;

/** Look, language, sound and hub. Everything takes effect at once, but for the language. */
final class GeneralView {
    private static final Texts TEXTS = Texts.of(GeneralView.class);

    private final PropertySheet sheet = new PropertySheet();

    GeneralView(Settings settings) {
        sheet.setId("preferences-general");
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setPropertyEditorFactory(item -> (Preference<?>) item);
        sheet.getItems()
                .setAll(List.of(
                        choice("theme", ThemeChoice.of(settings), ThemeChoice.values()),
                        choice("text", settings.textSizeProperty(), TextSize.values()),
                        choice("language", settings.languageProperty(), Language.values()),
                        tick("muted", settings.mutedProperty()),
                        words("hub", settings.models().hubProperty())));
    }

    Node view() {
        return sheet;
    }

    private static <E extends Enum<E>> Preference<E> choice(String name, ObjectProperty<E> setting, E[] values) {
        SegmentedButton choice = new SegmentedButton();
        choice.setToggleGroup(null);
        for (E value : values) {
            ToggleButton button = new ToggleButton(TEXTS.get(value));
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setId("preference-" + name + "-" + value.name().toLowerCase(Locale.ROOT));
            setting.subscribe(now -> button.setSelected(now == value));
            button.setOnAction(event -> {
                button.setSelected(true);
                setting.set(value);
            });
            choice.getButtons().add(button);
        }
        return preference(name, setting, choice);
    }

    private static Preference<Boolean> tick(String name, Property<Boolean> setting) {
        CheckBox box = new CheckBox();
        box.selectedProperty().bindBidirectional(setting);
        return preference(name, setting, box);
    }

    private static Preference<String> words(String name, Property<String> setting) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(setting);
        return preference(name, setting, field);
    }

    private static <T> Preference<T> preference(String name, Property<T> setting, Control control) {
        String title = TEXTS.get("setting." + name);
        Parts.named(control, "preference-" + name, title);
        return new Preference<>(title, TEXTS.get("tip." + name), setting, control);
    }
}
