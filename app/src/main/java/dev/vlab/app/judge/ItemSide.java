package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.app.judge.JudgeViewModel.Shown;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeSession;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the clip: how far it is, who rates, and what else is to be said of the item. */
final class ItemSide extends VBox {
    private static final Texts TEXTS = Texts.of(ItemSide.class);

    private static final double WIDTH = 264;
    private static final int NOTE_LINES = 3;

    private final JudgeViewModel model;
    private final Label place = Parts.label("", "heading");
    private final Label rated = Parts.label("", "small", "secondary");
    private final ShareBar share = new ShareBar(0);
    private final Label truth = Parts.wrapped("");
    private final Label file = Parts.wrapped("", "small", "secondary");

    ItemSide(JudgeViewModel model, JudgeCommands commands, TagBar tags) {
        super(16);
        this.model = model;
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        place.setId("judgePlace");
        rated.setId("judgeRated");
        share.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(progress(commands), rater(), tags, note(commands), reference(commands));
        model.shownProperty().subscribe(this::show);
        model.referenceProperty().subscribe(now -> show(model.shownProperty().get()));
    }

    private VBox progress(JudgeCommands commands) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button previous = icon(Parts.button(commands.previous, "", "judgePrevious"));
        Button next = icon(Parts.button(commands.next, "", "judgeNext"));
        Button open = icon(Parts.button(commands.nextOpen, "", "judgeNextOpen"));
        Button undo = icon(Parts.button(commands.undo, "", "judgeUndo"));
        HBox moves = new HBox(4, place, gap, undo, previous, next, open);
        moves.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, moves, share, rated);
    }

    private static Button icon(Button button) {
        button.getStyleClass().add("flat");
        button.setAccessibleText(button.getTooltip().getText());
        return button;
    }

    private HBox rater() {
        TextField name = Parts.named(new TextField(), "judgeRater", TEXTS.get("rater.tip"));
        name.setText(model.raterProperty().get());
        model.raterProperty().subscribe(name::setText);
        name.setOnAction(event -> {
            model.rater(name.getText());
            requestFocus();
        });
        name.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.rater(name.getText());
                name.setText(model.raterProperty().get());
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(8, Parts.label(TEXTS.get("rater"), "bold"), name);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private VBox note(JudgeCommands commands) {
        TextArea note = Parts.named(new TextArea(), "judgeNote", TEXTS.get("note.tip"));
        note.setPromptText(TEXTS.get("note.prompt"));
        note.setWrapText(true);
        note.setPrefRowCount(NOTE_LINES);
        note.setMinHeight(56);
        note.textProperty().bindBidirectional(model.noteProperty());
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((event.getCode() == KeyCode.ENTER && !event.isShiftDown()) || event.getCode() == KeyCode.ESCAPE) {
                model.keepNote();
                requestFocus();
                event.consume();
            }
        });
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.keepNote();
            }
        });
        commands.writingProperty().subscribe(now -> {
            if (now) {
                commands.writingProperty().set(false);
                note.requestFocus();
                note.end();
            }
        });
        return new VBox(8, Parts.label(TEXTS.get("note"), "bold"), note);
    }

    private VBox reference(JudgeCommands commands) {
        Button show = Parts.button(commands.reference, TEXTS.get("truth.show"), "judgeReference");
        model.referenceProperty()
                .subscribe(now -> show.setText(now ? TEXTS.get("truth.hide") : TEXTS.get("truth.show")));
        truth.setId("judgeTruth");
        return new VBox(8, show, truth, file);
    }

    private void show(@Nullable Shown here) {
        JudgeSession session = model.sessionProperty().get();
        if (here == null || session == null) {
            return;
        }
        int all = session.items().size();
        int done = session.rated(model.raterProperty().get());
        place.setText(TEXTS.get("place", here.number() + 1, all));
        rated.setText(done == all ? TEXTS.get("rated.all") : TEXTS.get("rated", done, all - done));
        share.share((double) done / all);
        truth.setText(
                here.item().truth().isEmpty()
                        ? TEXTS.get("truth.none")
                        : here.item().truth());
        Parts.show(truth, model.referenceProperty().get());
        Parts.show(file, model.referenceProperty().get()); // a name may tell what is seen
        file.setText(String.valueOf(here.item().clip().file().getFileName()));
    }
}
