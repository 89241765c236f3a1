package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.judge.JudgeViewModel.Shown;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeItem;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What one model said, or what two said without their names; of two, the better one can be pressed. */
final class AnswerCards extends GridPane {
    private static final Texts TEXTS = Texts.of(AnswerCards.class);

    private final JudgeViewModel model;

    AnswerCards(JudgeViewModel model) {
        super(8, 8);
        this.model = model;
        model.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable Shown here) {
        getChildren().clear();
        if (here == null) {
            return;
        }
        JudgeItem item = here.item();
        if (item.answers().size() == 1) {
            VBox card = new VBox(2, words(TEXTS.get("said"), item.answers().getFirst(), "judgeAnswer"));
            card.getStyleClass().addAll("judge-answer", "card");
            add(card);
            return;
        }
        int chosen = model.key(here).orElse(-1);
        add(side(item, true, chosen == 1), side(item, false, chosen == 2));
    }

    private RowButton side(JudgeItem item, boolean left, boolean chosen) {
        String name = left ? TEXTS.get("side.left") : TEXTS.get("side.right");
        String answer = item.answers().get(item.model(left));
        RowButton card = new RowButton(
                left ? "judgeLeft" : "judgeRight",
                name + ": " + answer,
                TEXTS.get("side.tip", name, left ? 1 : 2),
                () -> model.rate(left ? 1 : 2),
                words(name, answer, left ? "judgeAnswerA" : "judgeAnswerB"));
        card.getStyleClass().addAll("judge-answer", "card");
        card.setFocusTraversable(false); // the buttons below do the same
        if (chosen) {
            card.getStyleClass().add("here");
        }
        return card;
    }

    private static Node[] words(String name, String answer, String id) {
        Label said = Parts.wrapped(answer, "heading");
        said.setId(id);
        return new Node[] {Parts.label(name, "small", "secondary"), said};
    }

    /** All are as wide as each other. */
    private void add(VBox... cards) {
        getColumnConstraints().clear();
        for (int i = 0; i < cards.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / cards.length);
            getColumnConstraints().add(column);
        }
        addRow(0, cards);
    }
}
