package dev.vlab.app.text;

import java.util.Locale;

/** The language of the window. */
public enum Language {
    /** Japanese where the system is, else English. */
    SYSTEM,
    ENGLISH,
    JAPANESE;

    /** Lets the whole program speak it, JavaFX's own parts too; what is on the screen already stays as it is. */
    public void use() {
        switch (this) {
            case SYSTEM -> {} // is the default from the start
            case ENGLISH -> Locale.setDefault(Locale.ENGLISH);
            case JAPANESE -> Locale.setDefault(Locale.JAPANESE);
        }
    }
}
