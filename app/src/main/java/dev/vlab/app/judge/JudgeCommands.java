package dev.vlab.app.judge;

import dev.vlab.app.command.Command;
import dev.vlab.app.judge.JudgeViewModel.Part;
import dev.vlab.app.player.Player;
import dev.vlab.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done on the judging page, each with its key. */
public final class JudgeCommands {
    private static final Texts TEXTS = Texts.of(JudgeCommands.class);

    private static final int MOST = 5;

    private final ObservableBooleanValue judging;
    private final List<Command> rate;
    private final BooleanProperty writing = new SimpleBooleanProperty();
    private final BooleanProperty tagging = new SimpleBooleanProperty();
    final Command show;
    final Command undo;
    final Command next;
    final Command previous;
    final Command nextOpen;
    final Command play;
    final Command note;
    final Command tag;
    final Command reference;
    final Command results;

    /**
     * Makes the commands.
     *
     * @param player plays the item's clip
     * @param page brings the page into view
     * @param inView whether it is; a key means something else on another page
     */
    public JudgeCommands(JudgeViewModel model, Player player, Runnable page, BooleanBinding inView) {
        judging = inView.and(model.shownProperty().isNotNull())
                .and(model.partProperty().isEqualTo(Part.ITEMS));
        show = Command.withShortcut(
                "judge",
                TEXTS.get("group"),
                TEXTS.get("command.judge"),
                Feather.THUMBS_UP,
                KeyCode.DIGIT6,
                Command.ALWAYS,
                page);
        rate = IntStream.rangeClosed(0, MOST)
                .mapToObj(key -> rating(model, key))
                .toList();
        undo = command("judge-undo", Feather.CORNER_UP_LEFT, model::undo, KeyCode.U);
        previous = command("judge-previous", Feather.CHEVRON_LEFT, () -> model.move(-1), KeyCode.LEFT);
        next = command("judge-next", Feather.CHEVRON_RIGHT, () -> model.move(1), KeyCode.RIGHT);
        nextOpen = command("judge-next-open", Feather.CHEVRONS_RIGHT, model::nextOpen, KeyCode.ENTER);
        play = command("judge-play", Feather.PLAY, player::toggle, KeyCode.SPACE);
        note = command("judge-note", Feather.EDIT_3, () -> writing.set(true), KeyCode.N);
        tag = command("judge-tag", Feather.TAG, () -> tagging.set(true), KeyCode.T);
        var shown = model.referenceProperty();
        reference = command("judge-reference", Feather.BOOK_OPEN, () -> shown.set(!shown.get()), KeyCode.R);
        var part = model.partProperty();
        results = new Command(
                "judge-results",
                TEXTS.get("group"),
                TEXTS.get("command.judge-results"),
                Feather.BAR_CHART_2,
                List.of(new KeyCodeCombination(KeyCode.V)),
                Bindings.and(inView, model.sessionProperty().isNotNull()),
                () -> part.set(part.get() == Part.RESULTS ? Part.ITEMS : Part.RESULTS));
    }

    private Command rating(JudgeViewModel model, int key) {
        List<KeyCode> codes =
                List.of(KeyCode.valueOf("DIGIT" + key), KeyCode.valueOf("NUMPAD" + key)); // the one to show first
        return new Command(
                "judge-" + key,
                TEXTS.get("group"),
                TEXTS.get("command.judge-" + key),
                Feather.THUMBS_UP,
                codes.stream().<KeyCombination>map(KeyCodeCombination::new).toList(),
                judging,
                () -> model.rate(key));
    }

    private Command command(String id, Ikon icon, Runnable run, KeyCode key) {
        return new Command(
                id,
                TEXTS.get("group"),
                TEXTS.get("command." + id),
                icon,
                List.of(new KeyCodeCombination(key)),
                judging,
                run);
    }

    /** All of them, in the order in which a person looks for them. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(show));
        all.addAll(rate);
        all.addAll(List.of(undo, nextOpen, previous, next, play, note, tag, reference, results));
        return all;
    }

    /** Whether keys of the page mean an item. */
    ObservableBooleanValue judging() {
        return judging;
    }

    /** Set when a person is about to write a note; the view takes it back. */
    BooleanProperty writingProperty() {
        return writing;
    }

    /** Set when a person is about to write a tag; the view takes it back. */
    BooleanProperty taggingProperty() {
        return tagging;
    }
}
