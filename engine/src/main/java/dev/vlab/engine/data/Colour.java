package dev.vlab.engine.data;

import dev.vlab.engine.data.art.Palette;
import java.awt.Color;
import java.util.Locale;

/** Colours of things, far enough apart to survive video compression and small pictures. */
public enum Colour {
    RED(new Color(216, 32, 36)),
    ORANGE(new Color(250, 130, 14)),
    YELLOW(new Color(252, 218, 24)),
    BROWN(new Color(122, 70, 30)),
    GREEN(new Color(22, 146, 54)),
    TURQUOISE(new Color(34, 208, 204)),
    BLUE(new Color(28, 76, 224)),
    PURPLE(new Color(138, 52, 196)),
    PINK(new Color(255, 120, 186)),
    WHITE(new Color(246, 246, 246));

    private final Color main;

    Colour(Color main) {
        this.main = main;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Palette palette() {
        return Palette.of(main);
    }
}
