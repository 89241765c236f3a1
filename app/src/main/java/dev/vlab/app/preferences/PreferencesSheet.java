package dev.vlab.app.preferences;

import dev.vlab.app.command.Commands;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The preferences over the page, in two parts; a click beside them or Escape puts them away. */
public final class PreferencesSheet extends StackPane {
    private static final Texts TEXTS = Texts.of(PreferencesSheet.class);
    private static final double WIDTH = 680;
    private static final double HEIGHT = 560;

    private final Settings settings;
    private final KeysModel model;
    private final KeysView keys;
    private final Button restore = new Button();
    private final VBox sheet;
    private @Nullable Runnable undo;
    private @Nullable Node before;

    /** Makes them, out of sight. */
    public PreferencesSheet(Settings settings, Commands commands) {
        this.settings = settings;
        model = new KeysModel(commands, settings.keys());
        keys = new KeysView(model, commands);
        Node general = new GeneralView(settings).view();
        setId("preferences");
        getStyleClass().add("sheet-ground");
        setVisible(false);
        StackPane parts = new StackPane(general, keys.view());
        VBox.setVgrow(parts, Priority.ALWAYS);
        ToggleButton first = part("general", general, keys.view());
        ToggleButton second = part("keys", keys.view(), general);
        SegmentedButton choice = new SegmentedButton(first, second);
        choice.setMinHeight(Region.USE_PREF_SIZE);
        first.fire();
        Button close = Parts.button(
                new Button(null, Parts.icon(Feather.X)), "preferences-close", TEXTS.get("close"), this::close);
        close.getStyleClass().add("flat");
        Parts.button(restore, "preferences-restore", TEXTS.get("restore"), this::restoreOrUndo);
        restore.setText(TEXTS.get("restore"));
        sheet = new VBox(line(Parts.label(TEXTS.get("preferences"), "title"), close), choice, parts, new HBox(restore));
        sheet.getStyleClass().add("shortcut-sheet");
        sheet.setMaxSize(WIDTH, HEIGHT);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    private static ToggleButton part(String name, Node shown, Node hidden) {
        ToggleButton button = new ToggleButton(TEXTS.get("part." + name));
        button.setId("preferences-part-" + name);
        button.setOnAction(event -> {
            button.setSelected(true);
            shown.setVisible(true);
            hidden.setVisible(false);
        });
        return button;
    }

    private static HBox line(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, left, gap, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Shows them, or puts them away. */
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            before = getScene().getFocusOwner();
            keys.refresh();
            forgetUndo();
            getChildren().setAll(sheet); // not before, since styling what nobody sees would delay the window
            setVisible(true);
            applyCss();
            lookup("#preferences-part-general").requestFocus();
        }
    }

    private void close() {
        keys.choose(null);
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void restoreOrUndo() {
        if (undo == null) {
            Runnable look = settings.restoreDefaults();
            Runnable all = model.resetAll();
            undo = () -> {
                look.run();
                all.run();
            };
            restore.setText(TEXTS.get("restore.undo"));
        } else {
            undo.run();
            forgetUndo();
        }
        keys.choose(null);
    }

    private void forgetUndo() {
        undo = null;
        restore.setText(TEXTS.get("restore"));
    }
}
