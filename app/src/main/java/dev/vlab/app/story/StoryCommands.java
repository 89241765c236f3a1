package dev.vlab.app.story;

import dev.vlab.app.command.Command;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a story: on its page, and while it is presented. */
final class StoryCommands {
    private static final Texts TEXTS = Texts.of(StoryCommands.class);

    final Command page;
    final Command add;
    final Command present;
    final Command presentHere;
    private final List<Command> whilePresenting;

    /** What the commands do. */
    interface Doing {
        void showPage();

        void addView();

        void present(boolean fromStart);

        void leave();
    }

    /**
     * Makes the commands.
     *
     * @param any whether there is a step to present
     * @param presenting whether it is presented now
     */
    StoryCommands(Doing doing, PresenterModel model, ObservableBooleanValue any, ObservableBooleanValue presenting) {
        page = command(
                "story",
                Feather.MONITOR,
                Command.ALWAYS,
                doing::showPage,
                with(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN));
        add = command(
                "story-add",
                Feather.PLUS_SQUARE,
                Command.ALWAYS,
                doing::addView,
                with(KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        present = command("present", Feather.PLAY_CIRCLE, any, () -> doing.present(true), keys(KeyCode.F5));
        presentHere = command(
                "present-here",
                Feather.PLAY,
                any,
                () -> doing.present(false),
                with(KeyCode.F5, KeyCombination.SHIFT_DOWN));
        whilePresenting = List.of(
                command(
                        "present-next",
                        Feather.CHEVRON_RIGHT,
                        presenting,
                        model::next,
                        keys(KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.DOWN)),
                command(
                        "present-back",
                        Feather.CHEVRON_LEFT,
                        presenting,
                        model::back,
                        keys(KeyCode.PAGE_UP, KeyCode.LEFT, KeyCode.UP)),
                command("present-first", Feather.SKIP_BACK, presenting, model::first, keys(KeyCode.HOME)),
                command("present-last", Feather.SKIP_FORWARD, presenting, model::last, keys(KeyCode.END)),
                command(
                        "present-black",
                        Feather.EYE_OFF,
                        presenting,
                        () -> model.blackProperty().set(!model.blackProperty().get()),
                        keys(KeyCode.B, KeyCode.PERIOD)),
                command("present-leave", Feather.X, presenting, doing::leave, keys(KeyCode.ESCAPE, KeyCode.F5)));
    }

    List<Command> all() {
        return Stream.concat(Stream.of(page, add, present, presentHere), whilePresenting.stream())
                .toList();
    }

    List<Command> whilePresenting() {
        return whilePresenting;
    }

    private static Command command(
            String id, Ikon icon, ObservableBooleanValue enabled, Runnable run, List<KeyCombination> keys) {
        return new Command(id, TEXTS.get("group"), TEXTS.get("command." + id), icon, keys, enabled, run);
    }

    private static List<KeyCombination> with(KeyCode key, Modifier... modifiers) {
        return List.of(new KeyCodeCombination(key, modifiers));
    }

    private static List<KeyCombination> keys(KeyCode... alternatives) {
        return Stream.of(alternatives)
                .<KeyCombination>map(KeyCodeCombination::new)
                .toList();
    }
}
