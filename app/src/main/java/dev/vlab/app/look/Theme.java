package dev.vlab.app.look;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/** The two looks of the window. */
public enum Theme {
    DARK,
    LIGHT;

    /** The theme that the system has, now and later. */
    public static ObservableValue<Theme> ofSystem() {
        return Platform.getPreferences().colorSchemeProperty().map(has -> has == ColorScheme.LIGHT ? LIGHT : DARK);
    }

    /** The theme's style sheet, as a class path resource of this package. */
    String styleSheet() {
        return this == DARK ? "dark.css" : "light.css";
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    public Palette palette() {
        return this == DARK ? Palette.DARK : Palette.LIGHT;
    }
}
