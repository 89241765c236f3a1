package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The chosen prediction with its clip. */
final class PredictionDetail extends VBox {
    private static final Texts TEXTS = Texts.of(PredictionDetail.class);

    private final Label verdict = Parts.label("");
    private final Label file = Parts.wrapped("", "small", "secondary");
    private final Label asked = Parts.wrapped("", "bold");
    private final Label truth = Parts.wrapped("");
    private final Label answer = Parts.wrapped("");
    private final VBox words = new VBox(8);

    PredictionDetail(EvaluationViewModel model, EvaluationCommands commands, Node stage) {
        super(8);
        setId("evalDetail");
        verdict.setId("evalVerdict");
        answer.setId("evalAnswer");
        Button explore = Parts.button(commands.explore, TEXTS.get("explore"), "evalExplore");
        words.getChildren()
                .addAll(verdict, asked, pair(TEXTS.get("true"), truth), pair(TEXTS.get("said"), answer), file);
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(48);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(stage, explore, scroll);
        model.chosenProperty().subscribe(this::show);
    }

    private static VBox pair(String name, Label what) {
        return new VBox(2, Parts.label(name, "small", "secondary"), what);
    }

    private void show(@Nullable Prediction one) {
        Parts.show(this, one != null);
        if (one == null) {
            return;
        }
        String style = one.right() ? "good" : "bad";
        verdict.getStyleClass().removeAll("good", "bad");
        verdict.getStyleClass().add(style);
        verdict.setText(one.verdict());
        verdict.setGraphic(Parts.icon(one.right() ? Feather.CHECK : Feather.X));
        asked.setText(one.asked());
        truth.setText(one.truth());
        answer.setText(
                Double.isNaN(one.confidence())
                        ? TEXTS.get("answer.note", one.answer(), one.sure())
                        : TEXTS.get("answer.sure", one.answer(), one.sure()));
        file.setText(one.file());
    }
}
