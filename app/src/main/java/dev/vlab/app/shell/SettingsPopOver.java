package dev.vlab.app.shell;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Settings;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/** The settings, beside their button. */
final class SettingsPopOver {
    private final PopOver popOver;

    SettingsPopOver(Settings settings) {
        Label heading = new Label("Theme");
        heading.getStyleClass().add("heading");
        SegmentedButton themes =
                new SegmentedButton(button("Dark", Theme.DARK, settings), button("Light", Theme.LIGHT, settings));
        VBox content = new VBox(8, heading, themes);
        content.setPadding(new Insets(16));
        popOver = Parts.popOver(content, PopOver.ArrowLocation.LEFT_BOTTOM);
        popOver.setAnimated(false);
    }

    private static ToggleButton button(String text, Theme theme, Settings settings) {
        ToggleButton button = new ToggleButton(text);
        button.setSelected(settings.themeProperty().get() == theme);
        settings.themeProperty().addListener((property, before, now) -> button.setSelected(now == theme));
        button.setOnAction(event -> {
            button.setSelected(true);
            settings.themeProperty().set(theme);
        });
        return button;
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
