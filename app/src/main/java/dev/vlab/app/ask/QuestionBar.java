package dev.vlab.app.ask;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.StrangeWords;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The question field with what was asked lately, and questions to begin with. */
final class QuestionBar extends VBox {
    private static final Texts TEXTS = Texts.of(QuestionBar.class);

    private final AskViewModel model;
    private final TextField field = new TextField();
    private final MenuButton recent = new MenuButton("", Parts.icon(Feather.CLOCK));

    QuestionBar(AskViewModel model, ObservableValue<List<String>> strange) {
        super(8);
        this.model = model;
        getChildren().addAll(line(), new StrangeWords("ask", strange), suggestions());
        model.recent().addListener((ListChangeListener<String>) change -> showRecent());
        showRecent();
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private HBox line() {
        Parts.named(field, "askQuestion", TEXTS.get("question.tip"));
        field.setPromptText(TEXTS.get("question.prompt"));
        field.textProperty().bindBidirectional(model.questionProperty());
        field.setOnAction(e -> model.ask());
        field.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        Parts.named(recent, "askRecent", TEXTS.get("recent.tip"));
        recent.getStyleClass().addAll("flat", "icon-only");
        recent.setMinWidth(USE_PREF_SIZE);
        Button ask = Parts.button(new Button(TEXTS.get("ask")), "askButton", TEXTS.get("ask.tip"), model::ask);
        ask.getStyleClass().add("primary");
        ask.disableProperty().bind(model.cannotAskProperty());
        return new HBox(8, field, recent, ask);
    }

    private FlowPane suggestions() {
        FlowPane chips = new FlowPane(4, 4);
        for (String suggestion : model.suggestions()) {
            Button chip = Parts.button(
                    new Button(suggestion),
                    "askSuggestion" + chips.getChildren().size(),
                    TEXTS.get("suggestion.tip"),
                    () -> model.ask(suggestion));
            chip.getStyleClass().add("chip");
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private void showRecent() {
        recent.setDisable(model.recent().isEmpty());
        recent.getItems()
                .setAll(model.recent().stream()
                        .map(question -> {
                            MenuItem item = new MenuItem(question);
                            item.setOnAction(e -> model.ask(question));
                            return item;
                        })
                        .toList());
    }
}
