package dev.vlab.app.playlist;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.Excerpt;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The panel that holds the playlist. */
public final class PlaylistPanel {
    private static final Texts TEXTS = Texts.of(PlaylistPanel.class);

    private final PlaylistViewModel model;
    private final BooleanBinding none;
    private final ListView<Excerpt> list = new ListView<>();
    private final VBox view;

    public PlaylistPanel(PlaylistViewModel model, FrameImages frames, Export export, OpenDialog folders) {
        this.model = model;
        none = Bindings.isEmpty(model.playlist().moments());
        list.setId("playlist");
        list.setItems(model.playlist().moments());
        list.setCellFactory(view -> new PlaylistCell(model, frames));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        EmptyState empty = new EmptyState(Feather.LIST, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
        Label summary = Parts.label("", "small", "secondary");
        FlowPane actions = actions(new PlaylistExport(model, export, folders));
        view = new VBox(add(), actions, summary, list, empty);
        view.setId("playlistPanel");
        view.getStyleClass().add("task-panel");
        TaskPanel.dress(view);
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        model::summary, model.playlist().moments()));
        none.subscribe(now -> {
            Parts.show(empty, now);
            Parts.show(list, !now);
            Parts.show(summary, !now);
        });
    }

    public Node view() {
        return view;
    }

    private Button add() {
        Button add =
                Parts.button(new Button(TEXTS.get("add.clip")), "playlistAdd", TEXTS.get("add.tip"), model::addClip);
        add.textProperty()
                .bind(model.playhead()
                        .selectionProperty()
                        .map(span -> TEXTS.get("add.span"))
                        .orElse(TEXTS.get("add.clip")));
        add.getStyleClass().add("primary");
        add.setMaxWidth(Double.MAX_VALUE);
        add.disableProperty().bind(model.playhead().clipProperty().isNull());
        return add;
    }

    private FlowPane actions(PlaylistExport export) {
        Button play = Parts.button(
                new Button(TEXTS.get("play"), Parts.icon(Feather.PLAY)),
                "playlistPlay",
                TEXTS.get("play.tip"),
                model::playAll);
        Button undo = Parts.button(
                new Button(TEXTS.get("undo")), "playlistUndo", TEXTS.get("undo.tip"), model.playlist()::undo);
        undo.disableProperty().bind(model.playlist().undoableProperty().not());
        Button clear = Parts.button(
                new Button(TEXTS.get("clear")), "playlistClear", TEXTS.get("clear.tip"), model.playlist()::clear);
        Node save = export.button();
        List.of(play, clear, save).forEach(node -> node.disableProperty().bind(none));
        return new FlowPane(8, 8, play, save, undo, clear);
    }

    private void key(KeyEvent event) {
        Excerpt chosen = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DELETE, BACK_SPACE ->
                model.playlist().remove(List.copyOf(list.getSelectionModel().getSelectedItems()));
            case ENTER -> {
                if (chosen != null) {
                    model.playFrom(chosen);
                }
            }
            case Z -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                model.playlist().undo();
            }
            case UP -> {
                if (!event.isAltDown()) {
                    return;
                }
                shift(place, place - 1);
            }
            case DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                shift(place, place + 1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Moves the chosen moment, which stays chosen. */
    private void shift(int from, int to) {
        if (from >= 0 && to >= 0 && to < list.getItems().size()) {
            model.playlist().move(from, to);
            list.getSelectionModel().clearAndSelect(to);
        }
    }
}
