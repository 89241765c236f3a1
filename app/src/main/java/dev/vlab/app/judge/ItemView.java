package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One item: its clip as large as fits, what was asked, what was said, and the ratings to choose from. */
final class ItemView extends HBox {
    private final TagBar tags;
    private final JudgeCommands commands;

    /**
     * Makes the view.
     *
     * @param stage plays the item's clip
     * @param bar its controls
     */
    ItemView(JudgeViewModel model, JudgeCommands commands, Node stage, Node bar) {
        super(24);
        this.commands = commands;
        this.tags = new TagBar(model, commands);
        setId("judgeItem");
        Label asked = Parts.wrapped("", "bold");
        asked.setId("judgeAsked");
        model.shownProperty()
                .subscribe(here -> asked.setText(here == null ? "" : here.item().asked()));
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox main = new VBox(8, stage, bar, asked, new AnswerCards(model), new RateBar(model));
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        ScrollPane side = new ScrollPane(new ItemSide(model, commands, tags));
        side.setFitToWidth(true);
        side.setMinWidth(280);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(main, side);
        EventHandler<KeyEvent> keys = this::pressed;
        sceneProperty().subscribe((before, now) -> { // whatever has the focus
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    /** Shift and a number give a tag; they are as many as there are tags, and so no commands. */
    private void pressed(KeyEvent event) {
        int place = event.getCode().ordinal() - KeyCode.DIGIT0.ordinal();
        boolean number = event.getCode().isDigitKey() && event.isShiftDown();
        if (number
                && commands.judging().get()
                && !(event.getTarget() instanceof TextInputControl)
                && tags.press(place)) {
            event.consume();
        }
    }
}
