package dev.vlab.app.evaluation;

import dev.vlab.app.command.Command;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done on the evaluation page. */
public final class EvaluationCommands {
    private static final Texts TEXTS = Texts.of(EvaluationCommands.class);

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
        show = command("evaluate", Feather.BAR_CHART_2, page, Command.ALWAYS, KeyCode.DIGIT5);
        start = command(
                "evaluate-start", Feather.PLAY, model::start, model.canStart().and(inView), KeyCode.ENTER);
        cancel = command(
                "evaluate-cancel",
                Feather.SQUARE,
                model::cancel,
                model.run().runningProperty().and(inView),
                KeyCode.K);
        var onlyFailures = model.filter().failuresProperty();
        failures = command(
                "evaluate-failures", Feather.FILTER, () -> onlyFailures.set(!onlyFailures.get()), inView, KeyCode.L);
        explore = command(
                "evaluate-explore",
                Feather.MAXIMIZE_2,
                model::explore,
                model.chosenProperty().isNotNull().and(inView),
                KeyCode.E);
    }

    public List<Command> all() {
        return List.of(show, start, cancel, failures, explore);
    }

    private static Command command(String id, Ikon icon, Runnable run, ObservableBooleanValue enabled, KeyCode key) {
        return Command.withShortcut(id, TEXTS.get("group"), TEXTS.get("command." + id), icon, key, enabled, run);
    }
}
