package dev.vlab.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.app.settings.WindowPlace;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlaceKeeperTest {
    private final ObjectProperty<@Nullable WindowPlace> place =
            new SimpleObjectProperty<>(new WindowPlace(20, 30, 500, 400, false));
    private Stage window;

    @Start
    void open(Stage stage) {
        window = new Stage(); // one that no other test has left its mark on
        PlaceKeeper.keep(window, place);
        window.setScene(new Scene(new StackPane(), 300, 200));
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void theWindowIsWhereItWasAndItsMovesAreRemembered(FxRobot robot) {
        assertEquals(500, window.getWidth());
        assertEquals(20, window.getX());
        robot.interact(() -> {
            window.setX(60);
            window.setWidth(450);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(new WindowPlace(60, 30, 450, 400, false), place.get());
    }
}
