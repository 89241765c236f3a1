package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the window as a whole. */
final class WindowCommands {
    private static final Texts TEXTS = Texts.of(WindowCommands.class);

    final Command explore;
    final Command library;
    final Command theme;
    final Command openModel;
    final Command settings;
    final Command shortcuts;
    final Command help;
    final Command tour;
    final Command finder;
    final Command fullScreen;

    WindowCommands(
            Workspace workspace,
            Settings remembered,
            Runnable model,
            Runnable shortcuts,
            Runnable find,
            Runnable showSettings,
            Runnable showTour,
            Runnable showHelp,
            Runnable fullScreen) {
        explore = command("explore", Feather.EYE, () -> workspace.show("explore"), KeyCode.DIGIT1);
        library = command("library", Feather.FOLDER, () -> workspace.show("library"), KeyCode.DIGIT2);
        theme = command(
                "theme",
                Feather.MOON,
                () -> remembered.choose(remembered.themeProperty().get().other()),
                KeyCode.T);
        openModel = command("model", Feather.BOX, model, KeyCode.M);
        settings = command("settings", Feather.SETTINGS, showSettings, KeyCode.S);
        help = new Command(
                "help",
                TEXTS.get("window"),
                TEXTS.get("command.help"),
                Feather.HELP_CIRCLE,
                List.of(new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN)),
                Command.ALWAYS,
                showHelp);
        this.shortcuts = new Command(
                "shortcuts",
                TEXTS.get("window"),
                TEXTS.get("command.shortcuts"),
                Feather.LIST,
                List.of(
                        new KeyCodeCombination(KeyCode.F1),
                        new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN)),
                Command.ALWAYS,
                shortcuts);
        tour = new Command(
                "tour",
                TEXTS.get("window"),
                TEXTS.get("command.tour"),
                Feather.COMPASS,
                List.of(new KeyCodeCombination(KeyCode.F1, KeyCombination.SHORTCUT_DOWN)),
                Command.ALWAYS,
                showTour);
        finder = new Command(
                "finder",
                TEXTS.get("window"),
                TEXTS.get("command.finder"),
                Feather.COMMAND,
                List.of(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
                Command.ALWAYS,
                find);
        this.fullScreen = new Command(
                "full-screen",
                TEXTS.get("window"),
                TEXTS.get("command.full-screen"),
                Feather.MAXIMIZE,
                List.of(new KeyCodeCombination(KeyCode.F), new KeyCodeCombination(KeyCode.F11)),
                workspace.inView("explore"),
                fullScreen);
    }

    List<Command> all() {
        return List.of(explore, library, openModel, theme, fullScreen, finder, settings, help, shortcuts, tour);
    }

    private static Command command(String id, Ikon icon, Runnable run, KeyCode key) {
        String name = TEXTS.get("command." + id);
        return Command.withShortcut(id, TEXTS.get("window"), name, icon, key, Command.ALWAYS, run);
    }
}
