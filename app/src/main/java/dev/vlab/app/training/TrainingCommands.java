package dev.vlab.app.training;

import dev.vlab.app.command.Command;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done on the training page. */
public final class TrainingCommands {
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
        show = command("Train a model", Feather.ACTIVITY, page, Command.ALWAYS, KeyCode.DIGIT4);
        start = command(
                "Start training", Feather.PLAY, model::start, model.canStart().and(inView), KeyCode.ENTER);
        resume = command(
                "Resume training",
                Feather.FAST_FORWARD,
                model::resume,
                model.canResume().and(inView),
                KeyCode.R);
        cancel = command(
                "Cancel training",
                Feather.SQUARE,
                model::cancel,
                model.canCancel().and(inView),
                KeyCode.K);
    }

    public List<Command> all() {
        return List.of(show, start, resume, cancel);
    }

    private static Command command(String name, Ikon icon, Runnable run, ObservableBooleanValue enabled, KeyCode key) {
        return Command.withShortcut("Train", name, icon, key, enabled, run);
    }
}
