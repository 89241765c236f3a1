package dev.vlab.app.jobs;

import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says which words of a text the model has never met; once a person rests, since a word half typed is always strange.
 */
public final class StrangeWords extends Label {
    private static final Texts TEXTS = Texts.of(StrangeWords.class);
    private static final Duration REST = Duration.millis(600);

    /**
     * Makes the line.
     *
     * @param id prefix of its id
     * @param words that the model has never met
     */
    public StrangeWords(String id, ObservableValue<List<String>> words) {
        setId(id + "Strange");
        getStyleClass().addAll("secondary", "small");
        setGraphic(Parts.icon(Feather.INFO));
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> show(words.getValue()));
        words.subscribe(now -> {
            if (now.isEmpty()) {
                rest.stop();
                show(now);
            } else {
                rest.playFromStart();
            }
        });
    }

    private void show(List<String> words) {
        Parts.show(this, !words.isEmpty());
        setText(TEXTS.get("strange", String.join(", ", words)));
    }
}
