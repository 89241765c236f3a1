package dev.vlab.app.preferences;

import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Settings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window's theme is chosen. */
enum ThemeChoice {
    SYSTEM,
    DARK,
    LIGHT;

    /** The settings' choice; it follows them, and they follow it. */
    static ObjectProperty<ThemeChoice> of(Settings settings) {
        ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(now(settings));
        Runnable follow = () -> choice.set(now(settings));
        settings.followsSystemProperty().subscribe(follow);
        settings.themeProperty().subscribe(follow);
        choice.addListener((property, before, now) -> {
            if (now != now(settings)) {
                now.choose(settings);
            }
        });
        return choice;
    }

    private static ThemeChoice now(Settings settings) {
        if (settings.followsSystemProperty().get()) {
            return SYSTEM;
        }
        return settings.themeProperty().get() == Theme.DARK ? DARK : LIGHT;
    }

    private void choose(Settings settings) {
        switch (this) {
            case SYSTEM -> settings.followsSystemProperty().set(true);
            case DARK -> settings.choose(Theme.DARK);
            case LIGHT -> settings.choose(Theme.LIGHT);
        }
    }
}
