package dev.vlab.app.help;

import dev.vlab.app.command.Command;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.models.FolderReveal;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.app.shell.Workspace;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.LogFolder;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What helps when something is not as it should be, put into the window. */
public final class HelpParts implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(HelpParts.class);

    private final Workspace workspace;
    private final BooleanBinding logInView;
    private final LogModel model;
    private final Page log;
    private final List<Command> commands;
    private @Nullable Page before;

    public HelpParts(AppContext context, Export export, FolderReveal reveal) {
        workspace = context.workspace();
        logInView = workspace.inView("log");
        model = new LogModel(context.tasks(), new LogTail(LogFolder.path()));
        log = new Page(
                "log",
                TEXTS.get("title"),
                Feather.FILE_TEXT,
                () -> new LogPage(model, export, logInView, reveal::show, this::toggleLog).view());
        Diagnostics diagnostics = new Diagnostics(context, LogFolder.path());
        String report = TEXTS.get("report");
        commands = List.of(
                command("log", Feather.FILE_TEXT, this::toggleLog, KeyCode.L),
                command(
                        "diagnostics-copy",
                        Feather.CLIPBOARD,
                        () -> diagnostics.gather(text -> export.copy(report, text)),
                        KeyCode.C),
                command(
                        "diagnostics-save",
                        Feather.DOWNLOAD,
                        () -> diagnostics.gather(text -> export.text(report, "vlab-diagnostics.txt", text)),
                        KeyCode.S));
        commands.forEach(context.commands()::add);
    }

    /** What the menu of Help offers. */
    public List<Command> commands() {
        return commands;
    }

    /** Shows what the log has with a problem's code. */
    public void showLog(String code) {
        model.leastProperty().set(LogLevel.INFO);
        model.wordsProperty().set(code);
        if (!logInView.get()) {
            toggleLog();
        }
    }

    private void toggleLog() {
        if (logInView.get()) {
            workspace.pageProperty().set(before);
        } else {
            before = workspace.pageProperty().get();
            workspace.pageProperty().set(log);
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private static Command command(String id, Ikon icon, Runnable run, KeyCode key) {
        KeyCombination keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        return new Command(
                id, TEXTS.get("group"), TEXTS.get("command." + id), icon, List.of(keys), Command.ALWAYS, run);
    }
}
