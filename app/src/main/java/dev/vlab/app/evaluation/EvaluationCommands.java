package dev.vlab.app.evaluation;

import dev.vlab.app.command.Command;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done on the evaluation page. */
public final class EvaluationCommands {
    final Command show;
    final Command start;
    final Command cancel;
    final Command failures;
    final Command explore;

    /**
     * Makes the commands.
     *
     * @param page brings the page into view
     * @param inView whether it is; what acts on it needs that
     */
    public EvaluationCommands(EvaluationViewModel model, Runnable page, ObservableBooleanValue inView) {
        show = command("Evaluate a model", Feather.BAR_CHART_2, page, Command.ALWAYS, KeyCode.DIGIT5);
        start = command(
                "Start evaluation", Feather.PLAY, model::start, model.canStart().and(inView), KeyCode.ENTER);
        cancel = command(
                "Cancel evaluation",
                Feather.SQUARE,
                model::cancel,
                model.run().runningProperty().and(inView),
                KeyCode.K);
        var onlyFailures = model.filter().failuresProperty();
        failures = command(
                "Only failures, or all predictions",
                Feather.FILTER,
                () -> onlyFailures.set(!onlyFailures.get()),
                inView,
                KeyCode.L);
        explore = command(
                "Open the prediction in Explore",
                Feather.MAXIMIZE_2,
                model::explore,
                model.chosenProperty().isNotNull().and(inView),
                KeyCode.E);
    }

    public List<Command> all() {
        return List.of(show, start, cancel, failures, explore);
    }

    private static Command command(String name, Ikon icon, Runnable run, ObservableBooleanValue enabled, KeyCode key) {
        return Command.withShortcut("Evaluate", name, icon, key, enabled, run);
    }
}
