package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** JavaFX opens a window, takes a click and draws, with no display. */
@ExtendWith(ApplicationExtension.class)
class WindowSmokeTest {

    private Button button;
    private int presses;

    @Start
    void open(Stage stage) {
        button = new Button("Press");
        button.setOnAction(event -> presses++);
        stage.setScene(new Scene(new StackPane(button), 320, 200));
        stage.show();
    }

    @Test
    void clicksArriveAndPixelsAreDrawn(FxRobot robot) {
        robot.clickOn(button);
        assertEquals(1, presses);

        WritableImage picture = snapshot(robot);
        assertTrue(colours(picture) > 2, "the picture is blank");
    }

    private WritableImage snapshot(FxRobot robot) {
        WritableImage picture = new WritableImage(320, 200);
        robot.interact(() -> button.getScene().snapshot(picture));
        return picture;
    }

    private static int colours(WritableImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                seen.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return seen.size();
    }
}
