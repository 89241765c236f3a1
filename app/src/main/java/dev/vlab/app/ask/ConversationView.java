package dev.vlab.app.ask;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Answer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What else was asked about the open video: to be shown again, forgotten, saved. */
final class ConversationView extends VBox {
    private static final Texts TEXTS = Texts.of(ConversationView.class);

    /** A shorter conversation is in view as it is. */
    private static final int WORTH_SEARCHING = 4;

    private final AskViewModel model;
    private final Export export;
    private final VBox rows = new VBox();
    private final CustomTextField field = Parts.named(new CustomTextField(), "askFind", TEXTS.get("find.tip"));
    private final Label nothing = Parts.wrapped(TEXTS.get("find.nothing"), "secondary");
    private final Button undo;

    ConversationView(AskViewModel model, Export export) {
        super(4);
        this.model = model;
        this.export = export;
        rows.setId("askEarlier");
        undo = flat(Feather.CORNER_UP_LEFT, "askUndo", TEXTS.get("undo.tip"), model::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        nothing.setId("askFindNothing");
        getChildren().setAll(head(), find(), rows, nothing);
        model.found().addListener((ListChangeListener<Exchange>) change -> show());
        model.shownProperty().subscribe(now -> show());
        model.undoableProperty().subscribe(now -> show());
    }

    private HBox head() {
        MenuButton save =
                Parts.named(new MenuButton("", Parts.icon(Feather.DOWNLOAD)), "askExport", TEXTS.get("export.tip"));
        save.getStyleClass().addAll("flat", "icon-only");
        save.setMinWidth(USE_PREF_SIZE);
        save.getItems()
                .setAll(
                        Parts.menuItem(
                                "JSON", "askExportJson", () -> save("json", AnswerJson.of(model.conversation()))),
                        Parts.menuItem(
                                TEXTS.get("markdown"),
                                "askExportMd",
                                () -> save("md", AnswerMarkdown.of(model.conversation()))));
        Button clear = flat(Feather.TRASH_2, "askClear", TEXTS.get("clear.tip"), () -> {
            undo.requestFocus(); // before the button that has the focus goes
            model.clear();
        });
        model.conversation().subscribe(() -> {
            save.setDisable(model.conversation().isEmpty());
            clear.setDisable(model.conversation().isEmpty());
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(Parts.label(TEXTS.get("conversation"), "bold"), gap, undo, clear, save);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private CustomTextField find() {
        field.setPromptText(TEXTS.get("find"));
        field.setLeft(new StackPane(Parts.icon(Feather.SEARCH)));
        field.textProperty().bindBidirectional(model.soughtProperty());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        return field;
    }

    private void save(String ending, String text) {
        export.text(TEXTS.get("answers"), "answers." + ending, text);
    }

    private static Button flat(Ikon icon, String id, String does, Runnable action) {
        Button button = Parts.button(new Button("", Parts.icon(icon)), id, does, action);
        button.getStyleClass().add("flat");
        return button;
    }

    private void show() {
        Parts.show(
                this,
                !model.conversation().isEmpty() || model.undoableProperty().get());
        Parts.show(
                field,
                model.conversation().size() >= WORTH_SEARCHING
                        || !field.getText().isEmpty());
        Parts.show(nothing, !field.getText().isBlank() && model.found().isEmpty());
        Exchange shown = model.shownProperty().get();
        rows.getChildren().clear();
        for (Exchange exchange : model.found()) {
            if (!exchange.equals(shown)) {
                rows.getChildren().add(row(exchange, rows.getChildren().size()));
            }
        }
    }

    private HBox row(Exchange exchange, int index) {
        Answer answer = exchange.answer();
        String span = Times.of(exchange.clip().span());
        RowButton again = new RowButton(
                "askEarlier" + index,
                answer.question() + " " + answer.answer(),
                TEXTS.get("earlier.tip"),
                () -> model.show(exchange),
                Parts.wrapped(TEXTS.get("asked", answer.question(), span), "small", "secondary"),
                Parts.wrapped(answer.answer()));
        HBox.setHgrow(again, Priority.ALWAYS);
        HBox row = new HBox(again, flat(Feather.X, "askForget" + index, TEXTS.get("forget.tip"), () -> {
            undo.requestFocus();
            model.forget(exchange);
        }));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
