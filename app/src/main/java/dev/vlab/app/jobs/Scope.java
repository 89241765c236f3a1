package dev.vlab.app.jobs;

import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.video.TimeSpan;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What the panels' work is about, in words. */
public final class Scope {
    private static final Texts TEXTS = Texts.of(Scope.class);

    private Scope() {}

    /** The open clip or its chosen span; follows the playhead. */
    public static ObservableValue<String> of(Playhead playhead) {
        return Bindings.createStringBinding(() -> words(playhead), playhead.clipProperty());
    }

    private static String words(Playhead playhead) {
        if (playhead.clip() == null) {
            return TEXTS.get("scope.none");
        }
        TimeSpan selection = playhead.selection();
        return selection == null ? TEXTS.get("scope.whole") : TEXTS.get("scope.span", Times.of(selection));
    }
}
