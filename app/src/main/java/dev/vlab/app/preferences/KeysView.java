package dev.vlab.app.preferences;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.Commands;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every command with its key; the key is a button that waits for another one. */
final class KeysView {
    private static final Texts TEXTS = Texts.of(KeysView.class);

    private final KeysModel model;
    private final Commands commands;
    private final TextField filter = Parts.named(new TextField(), "keys-filter", TEXTS.get("keys.filter"));
    private final ListView<Command> list = new ListView<>();
    private final VBox view;
    private @Nullable Command choosing;

    KeysView(KeysModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
        filter.setPromptText(TEXTS.get("keys.filter"));
        filter.textProperty().subscribe(words -> list.getItems().setAll(model.matching(words)));
        list.setId("keys-list");
        list.setPlaceholder(Parts.label(TEXTS.get("keys.none"), "secondary"));
        list.setCellFactory(all -> new KeyCell(this, model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label conflict = Parts.label("", "bad");
        conflict.setId("keys-conflict");
        conflict.setWrapText(true);
        conflict.textProperty().bind(model.conflictProperty());
        conflict.visibleProperty().bind(model.conflictProperty().isNotEmpty());
        conflict.managedProperty().bind(conflict.visibleProperty());
        view = new VBox(8, filter, list, conflict, Parts.label(TEXTS.get("keys.hint"), "secondary", "small"));
        view.setId("preferences-keys");
    }

    Node view() {
        return view;
    }

    /** Shows the commands there are now. */
    void refresh() {
        list.getItems().setAll(model.matching(filter.getText()));
    }

    boolean isChoosing(@Nullable Command command) {
        return command != null && command == choosing;
    }

    /** Waits for the next key, which becomes the command's; null ends the waiting. */
    void choose(@Nullable Command command) {
        choosing = command;
        commands.suspend(command != null);
        list.refresh();
        if (command != null) {
            list.requestFocus(); // the cells, and their buttons with them, are made anew
        }
    }

    private void pressed(KeyEvent event) {
        Command command = choosing;
        if (command == null || event.getCode().isModifierKey()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> {} // leaves it as it is
            case BACK_SPACE, DELETE -> model.clear(command);
            default -> model.assign(command, combination(event));
        }
        choose(null);
        event.consume();
    }

    private static KeyCombination combination(KeyEvent event) {
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    /** One command. */
    private static final class KeyCell extends ListCell<Command> {
        private final KeyLine line;

        KeyCell(KeysView view, KeysModel model) {
            line = new KeyLine(view, model);
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty || command == null ? null : line);
            if (!empty && command != null) {
                line.show(command);
            }
        }
    }
}
