package dev.vlab.app.models;

import dev.vlab.app.command.Command;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done on the page of the models. */
public final class ModelsCommands {
    private static final Texts TEXTS = Texts.of(ModelsCommands.class);
    final Command show;
    final Command importing;
    final Command downloading;
    final Command compare;

    /**
     * Makes the commands.
     *
     * @param page brings the page into view
     * @param inView whether it is
     */
    public ModelsCommands(ModelsViewModel model, Runnable page, ObservableBooleanValue inView) {
        show = command("models", Feather.BOX, page, Command.ALWAYS, KeyCode.DIGIT7);
        importing = pane("model-import", Feather.LOG_IN, model, ModelsPane.IMPORT, page, KeyCode.I);
        downloading = pane("model-download", Feather.DOWNLOAD_CLOUD, model, ModelsPane.DOWNLOAD, page, KeyCode.D);
        compare = command(
                "model-compare",
                Feather.COLUMNS,
                model::showComparison,
                Bindings.size(model.compared()).isEqualTo(2).and(Bindings.createBooleanBinding(inView::get, inView)),
                KeyCode.B);
    }

    public List<Command> all() {
        return List.of(show, importing, downloading, compare);
    }

    private static Command pane(
            String id, Ikon icon, ModelsViewModel model, ModelsPane pane, Runnable page, KeyCode key) {
        KeyCodeCombination keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        return new Command(
                id, TEXTS.get("group"), TEXTS.get("command." + id), icon, List.of(keys), Command.ALWAYS, () -> {
                    model.paneProperty().set(pane);
                    page.run();
                });
    }

    private static Command command(String id, Ikon icon, Runnable run, ObservableBooleanValue enabled, KeyCode key) {
        return Command.withShortcut(id, TEXTS.get("group"), TEXTS.get("command." + id), icon, key, enabled, run);
    }
}
