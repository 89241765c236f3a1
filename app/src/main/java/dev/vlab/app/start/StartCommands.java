package dev.vlab.app.start;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.vlab.app.command.Command;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.library.LibraryPage;
import dev.vlab.app.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The ways to begin. */
public final class StartCommands {
    private static final Texts TEXTS = Texts.of(StartCommands.class);

    final Command video;
    final Command folder;
    final Command story;
    final Command close;

    /**
     * Makes the commands.
     *
     * @param opened takes what a person chose, as if it were dropped onto the window
     * @param sampleStory shows the story that comes with the program
     */
    public StartCommands(StartModel model, OpenDialog dialog, Consumer<List<Path>> opened, Runnable sampleStory) {
        video = command(
                "open-video",
                Feather.FILM,
                Command.ALWAYS,
                () -> {
                    List<Path> files = dialog.files(TEXTS.get("choose.video"), TEXTS.get("videos"), LibraryPage.VIDEOS);
                    if (!files.isEmpty()) {
                        opened.accept(files);
                    }
                },
                KeyCode.O,
                SHORTCUT_DOWN);
        folder = command(
                "open-folder",
                Feather.FOLDER_PLUS,
                Command.ALWAYS,
                () -> dialog.folder(TEXTS.get("choose.folder")).ifPresent(chosen -> opened.accept(List.of(chosen))),
                KeyCode.O,
                SHORTCUT_DOWN,
                SHIFT_DOWN);
        story = command(
                "sample-story", Feather.MONITOR, Command.ALWAYS, sampleStory, KeyCode.O, SHORTCUT_DOWN, ALT_DOWN);
        close = command(
                "close-video", Feather.HOME, Bindings.not(model.needed()), model::closeVideo, KeyCode.W, SHORTCUT_DOWN);
    }

    public List<Command> all() {
        return List.of(video, folder, story, close);
    }

    private static Command command(
            String id, Ikon icon, ObservableBooleanValue enabled, Runnable run, KeyCode key, Modifier... modifiers) {
        return new Command(
                id,
                TEXTS.get("group"),
                TEXTS.get("command." + id),
                icon,
                List.of(new KeyCodeCombination(key, modifiers)),
                enabled,
                run);
    }
}
