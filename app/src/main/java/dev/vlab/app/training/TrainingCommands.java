package dev.vlab.app.training;

import dev.vlab.app.command.Command;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done on the training page. */
public final class TrainingCommands {
    private static final Texts TEXTS = Texts.of(TrainingCommands.class);

    final Command show;
    final Command start;
    final Command resume;
    final Command cancel;

    /**
     * Makes the commands.
     *
     * @param page brings the page into view
     * @param inView whether it is; what starts something needs that
     */
    public TrainingCommands(TrainingViewModel model, Runnable page, ObservableBooleanValue inView) {
        show = command("train", Feather.ACTIVITY, page, Command.ALWAYS, KeyCode.DIGIT4);
        start = command(
                "train-start", Feather.PLAY, model::start, model.canStart().and(inView), KeyCode.ENTER);
        resume = command(
                "train-resume",
                Feather.FAST_FORWARD,
                model::resume,
                model.canResume().and(inView),
                KeyCode.R);
        cancel = command(
                "train-cancel", Feather.SQUARE, model::cancel, model.canCancel().and(inView), KeyCode.K);
    }

    public List<Command> all() {
        return List.of(show, start, resume, cancel);
    }

    private static Command command(String id, Ikon icon, Runnable run, ObservableBooleanValue enabled, KeyCode key) {
        return Command.withShortcut(id, TEXTS.get("group"), TEXTS.get("command." + id), icon, key, enabled, run);
    }
}
