package dev.vlab.app.preferences;

import dev.vlab.app.command.Command;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** A command's group, name and key, and a way back to the key that it came with. */
final class KeyLine extends HBox {
    private static final Texts TEXTS = Texts.of(KeyLine.class);
    private static final double GROUP = 110;
    private static final double KEY = 150;

    private final KeysView view;
    private final KeysModel model;
    private final Label group = Parts.label("", "secondary");
    private final Label name = new Label();
    private final Button key = new Button();
    private final Button reset = new Button(null, Parts.icon(Feather.ROTATE_CCW));

    KeyLine(KeysView view, KeysModel model) {
        super(8);
        this.view = view;
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        group.setMinWidth(GROUP);
        key.setMinWidth(KEY);
        reset.getStyleClass().add("flat");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(group, name, gap, key, reset);
    }

    void show(Command command) {
        group.setText(command.group());
        name.setText(command.name());
        key.setText(view.isChoosing(command) ? TEXTS.get("keys.press") : keys(command));
        Parts.button(key, "key-" + command.id(), TEXTS.get("keys.change", command.name()), () -> view.choose(command));
        Parts.button(reset, "key-reset-" + command.id(), TEXTS.get("keys.reset", command.name()), () -> {
            model.reset(command);
            view.choose(null);
        });
        key.setMinWidth(KEY);
        reset.setVisible(model.isChanged(command));
    }

    private static String keys(Command command) {
        return command.keys().isEmpty()
                ? TEXTS.get("keys.unset")
                : command.keys().stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(",  "));
    }
}
