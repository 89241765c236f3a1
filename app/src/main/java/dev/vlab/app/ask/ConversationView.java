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
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What else was asked about the open video: to be shown again, forgotten, saved. */
final class ConversationView extends VBox {
    private static final Texts TEXTS = Texts.of(ConversationView.class);

    private final AskViewModel model;
    private final Export export;
    private final VBox rows = new VBox();
    private final Button undo;

    ConversationView(AskViewModel model, Export export) {
        super(4);
        this.model = model;
        this.export = export;
        rows.setId("askEarlier");
        undo = flat(Feather.CORNER_UP_LEFT, "askUndo", TEXTS.get("undo.tip"), model::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        getChildren().setAll(head(), rows);
        model.conversation().addListener((ListChangeListener<Exchange>) change -> show());
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
        Exchange shown = model.shownProperty().get();
        rows.getChildren().clear();
        for (Exchange exchange : model.conversation()) {
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
