package dev.vlab.app.shell;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Language;
import dev.vlab.app.text.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/** The settings, beside their button. */
final class SettingsPopOver {
    private static final Texts TEXTS = Texts.of(SettingsPopOver.class);

    private final PopOver popOver;

    SettingsPopOver(Settings settings) {
        VBox content = new VBox(
                8,
                Parts.label(TEXTS.get("theme"), "heading"),
                choice(settings.themeProperty(), Theme.values()),
                Parts.label(TEXTS.get("language"), "heading"),
                choice(settings.languageProperty(), Language.values()),
                Parts.label(TEXTS.get("language.next"), "secondary", "small"));
        content.setPadding(new Insets(16));
        popOver = Parts.popOver(content, PopOver.ArrowLocation.LEFT_BOTTOM);
        popOver.setAnimated(false);
    }

    private static <E extends Enum<E>> SegmentedButton choice(ObjectProperty<E> setting, E[] values) {
        SegmentedButton choice = new SegmentedButton();
        for (E value : values) {
            ToggleButton button = new ToggleButton(TEXTS.get(value));
            button.setSelected(setting.get() == value);
            setting.addListener((property, before, now) -> button.setSelected(now == value));
            button.setOnAction(event -> {
                button.setSelected(true);
                setting.set(value);
            });
            choice.getButtons().add(button);
        }
        return choice;
    }

    /**
     * Shows or hides them.
     *
     * @param owner gives the style; not the button itself, whose place styles buttons its own way
     * @param beside the button to point at
     */
    void toggle(Node owner, Node beside) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            Bounds button = beside.localToScreen(beside.getBoundsInLocal());
            popOver.show(owner, button.getMaxX(), button.getCenterY());
        }
    }
}
