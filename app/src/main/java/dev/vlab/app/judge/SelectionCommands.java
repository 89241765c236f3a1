package dev.vlab.app.judge;

import dev.vlab.app.command.Command;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryVideo;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Judging what is chosen in the library. */
public final class SelectionCommands {
    private static final Texts TEXTS = Texts.of(SelectionCommands.class);

    private final ClipsForm form;
    private final ObservableValue<List<LibraryVideo>> chosen;
    private final BooleanBinding enabled;
    private final Runnable page;
    private final List<Command> all;

    /**
     * Makes the commands.
     *
     * @param chosen videos in the library
     * @param inView whether the library is
     * @param page brings the form into view
     */
    public SelectionCommands(
            ClipsForm form, ObservableValue<List<LibraryVideo>> chosen, BooleanBinding inView, Runnable page) {
        this.form = form;
        this.chosen = chosen;
        this.page = page;
        enabled = inView.and(
                Bindings.createBooleanBinding(() -> !chosen.getValue().isEmpty(), chosen));
        all = List.of(
                command(
                        "judge-selection-captions",
                        Feather.MESSAGE_SQUARE,
                        EvalTask.CAPTIONS,
                        KeyCombination.SHORTCUT_DOWN),
                command(
                        "judge-selection-answers",
                        Feather.HELP_CIRCLE,
                        EvalTask.QUESTIONS,
                        KeyCombination.SHORTCUT_DOWN,
                        KeyCombination.SHIFT_DOWN));
    }

    private Command command(String id, Ikon icon, EvalTask task, Modifier... modifiers) {
        return new Command(
                id,
                TEXTS.get("group"),
                TEXTS.get("command." + id),
                icon,
                List.of(new KeyCodeCombination(KeyCode.J, modifiers)),
                enabled,
                () -> {
                    form.choose(chosen.getValue(), task);
                    page.run();
                });
    }

    public List<Command> all() {
        return all;
    }
}
