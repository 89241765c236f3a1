package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.settings.Settings;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the window as a whole. */
final class WindowCommands {
    final Command explore;
    final Command library;
    final Command theme;
    final Command openModel;
    final Command settings;
    final Command help;
    final Command fullScreen;

    WindowCommands(
            Workspace workspace,
            Settings remembered,
            Runnable model,
            Runnable shortcuts,
            Runnable showSettings,
            Runnable fullScreen) {
        explore = command("Explore", Feather.EYE, () -> workspace.show("explore"), KeyCode.DIGIT1);
        library = command("Open the library", Feather.FOLDER, () -> workspace.show("library"), KeyCode.DIGIT2);
        theme = command(
                "Switch between dark and light",
                Feather.MOON,
                () -> remembered
                        .themeProperty()
                        .set(remembered.themeProperty().get().other()),
                KeyCode.T);
        openModel = command("Open a model…", Feather.BOX, model, KeyCode.M);
        settings = command("Settings", Feather.SETTINGS, showSettings, KeyCode.S);
        help = new Command(
                "Window",
                "Help",
                Feather.HELP_CIRCLE,
                List.of(
                        new KeyCodeCombination(KeyCode.F1),
                        new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN)),
                Command.ALWAYS,
                shortcuts);
        this.fullScreen = new Command(
                "Window",
                "Full screen and back",
                Feather.MAXIMIZE,
                List.of(new KeyCodeCombination(KeyCode.F), new KeyCodeCombination(KeyCode.F11)),
                workspace.inView("explore"),
                fullScreen);
    }

    List<Command> all() {
        return List.of(explore, library, openModel, theme, fullScreen, settings, help);
    }

    private static Command command(String name, Ikon icon, Runnable run, KeyCode key) {
        return Command.withShortcut("Window", name, icon, key, Command.ALWAYS, run);
    }
}
