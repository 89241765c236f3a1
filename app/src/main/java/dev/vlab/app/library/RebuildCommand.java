package dev.vlab.app.library;

import dev.vlab.app.command.Command;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Reading all videos of the library anew with the loaded model. */
public final class RebuildCommand {
    private static final Texts TEXTS = Texts.of(RebuildCommand.class);

    private final LibraryModel library;
    private final Command command;

    public RebuildCommand(LibraryModel library, ModelHolder models) {
        this.library = library;
        this.command = new Command(
                "rebuild",
                TEXTS.get("rebuild.group"),
                TEXTS.get("rebuild"),
                Feather.REFRESH_CW,
                List.of(new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
                Bindings.isNotEmpty(library.videos())
                        .and(models.modelProperty().isNotNull())
                        .and(library.addingProperty().not()),
                library::rebuild);
    }

    public Command command() {
        return command;
    }

    /** A button that is there while the library belongs to another model. */
    public Button button(String id) {
        Button button = new Button(TEXTS.get("rebuild.button"), new FontIcon(command.icon()));
        button.setId(id);
        button.getStyleClass().add("primary");
        button.setMinWidth(Button.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(command.keyText().map(key -> TEXTS.get("rebuild.tip", key)));
        button.setTooltip(tip);
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.visibleProperty().bind(library.otherModelProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> command.perform());
        return button;
    }
}
