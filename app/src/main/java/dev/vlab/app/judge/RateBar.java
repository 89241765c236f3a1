package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.judge.JudgeViewModel.Shown;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Scale;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A button for each rating that can be given, with its key; the one that was given is filled. */
final class RateBar extends HBox {
    private static final Texts TEXTS = Texts.of(RateBar.class);

    private static final List<Integer> RATINGS = List.of(1, 2, 3, 4, 5);
    /** The left one, neither, the right one. */
    private static final List<Integer> SIDES = List.of(1, 0, 2);

    private final JudgeViewModel model;

    RateBar(JudgeViewModel model) {
        super(8);
        this.model = model;
        model.shownProperty().subscribe(this::show);
    }

    /** What a rating from 1 to 5 means. */
    static String word(int rating) {
        return rating + "  " + TEXTS.get("rate." + rating);
    }

    private void show(@Nullable Shown here) {
        getChildren().clear();
        JudgeSession session = model.sessionProperty().get();
        if (here == null || session == null) {
            return;
        }
        int given = model.key(here).orElse(-1);
        boolean rating = session.scale() == Scale.RATING;
        for (int key : rating ? RATINGS : SIDES) {
            String word = rating ? TEXTS.get("rate." + key) : TEXTS.get("prefer." + key);
            String meaning = rating ? TEXTS.get("rate.tip." + key) : TEXTS.get("prefer.tip." + key);
            ToggleButton button = Parts.button(
                    new ToggleButton(word, Parts.label(String.valueOf(key), "key")),
                    "judgeRate" + key,
                    TEXTS.get("rate.with.key", meaning, key),
                    () -> model.rate(key));
            button.getStyleClass().add("rate");
            button.setSelected(key == given);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(1);
            HBox.setHgrow(button, Priority.ALWAYS);
            getChildren().add(button);
        }
    }
}
