package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.judge.JudgeViewModel.Shown;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Scale;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A button for each rating that can be given, with its key; the one that was given is filled. */
final class RateBar extends HBox {
    private static final List<Choice> RATINGS = List.of(
            new Choice(1, "Wrong", "Nothing of it is right"),
            new Choice(2, "Poor", "More is wrong than right"),
            new Choice(3, "Fair", "Right in part"),
            new Choice(4, "Good", "Right but for a detail"),
            new Choice(5, "Perfect", "Right in everything"));
    private static final List<Choice> SIDES = List.of(
            new Choice(1, "A is better", "The left answer is better"),
            new Choice(0, "Same", "Neither answer is better"),
            new Choice(2, "B is better", "The right answer is better"));

    private final JudgeViewModel model;

    private record Choice(int key, String word, String meaning) {}

    RateBar(JudgeViewModel model) {
        super(8);
        this.model = model;
        model.shownProperty().subscribe(this::show);
    }

    /** What a rating from 1 to 5 means. */
    static String word(int rating) {
        return rating + "  " + RATINGS.get(rating - 1).word();
    }

    private void show(@Nullable Shown here) {
        getChildren().clear();
        JudgeSession session = model.sessionProperty().get();
        if (here == null || session == null) {
            return;
        }
        int given = model.key(here).orElse(-1);
        for (Choice choice : session.scale() == Scale.RATING ? RATINGS : SIDES) {
            ToggleButton button = Parts.button(
                    new ToggleButton(choice.word(), Parts.label(String.valueOf(choice.key()), "key")),
                    "judgeRate" + choice.key(),
                    choice.meaning() + "  (" + choice.key() + ")",
                    () -> model.rate(choice.key()));
            button.getStyleClass().add("rate");
            button.setSelected(choice.key() == given);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(1);
            HBox.setHgrow(button, Priority.ALWAYS);
            getChildren().add(button);
        }
    }
}
