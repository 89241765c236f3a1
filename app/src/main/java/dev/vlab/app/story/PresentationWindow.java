package dev.vlab.app.story;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.Commands;
import dev.vlab.app.look.Look;
import dev.vlab.app.look.Theme;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The slides alone on the screen. They are lent by the page, which gets them back. */
final class PresentationWindow {
    private static final Texts TEXTS = Texts.of(PresentationWindow.class);

    private final PresenterModel model;
    private final SlideView slides;
    private final ObservableValue<Theme> theme;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable Stage stage;

    PresentationWindow(PresenterModel model, SlideView slides, ObservableValue<Theme> theme) {
        this.model = model;
        this.slides = slides;
        this.theme = theme;
    }

    /**
     * Fills the screen.
     *
     * @param owner the window on whose screen
     * @param keys what can be done meanwhile
     */
    void open(Window owner, List<Command> keys) {
        if (open.get()) {
            return;
        }
        Commands commands = new Commands(FXCollections.observableHashMap());
        keys.forEach(commands::add);
        open.set(true); // takes the slides off the page
        StackPane root = new StackPane(slides);
        root.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.next();
            } else if (event.getButton() == MouseButton.SECONDARY) {
                model.back();
            }
        });
        Scene scene = new Scene(root, owner.getWidth(), owner.getHeight());
        Look.apply(scene, theme.getValue());
        scene.setCursor(Cursor.NONE);
        commands.listenTo(scene);
        Stage shown = new Stage();
        shown.initOwner(owner);
        shown.setTitle(TEXTS.get("page"));
        shown.setScene(scene);
        shown.setX(owner.getX());
        shown.setY(owner.getY());
        shown.setFullScreenExitHint("");
        shown.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        shown.setFullScreen(true);
        shown.setOnHidden(event -> closed(root));
        stage = shown;
        shown.show();
        slides.requestFocus();
    }

    private void closed(StackPane root) {
        root.getChildren().clear();
        model.blackProperty().set(false);
        stage = null;
        open.set(false);
    }

    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
