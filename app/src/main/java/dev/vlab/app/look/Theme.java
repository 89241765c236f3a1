package dev.vlab.app.look;

/** The two looks of the window. */
public enum Theme {
    DARK,
    LIGHT;

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
