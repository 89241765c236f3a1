package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.GridView;
import org.controlsfx.control.MasterDetailPane;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.control.textfield.TextFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * With no display and the JVM's arguments as the program gets them: a window opens, takes clicks and keys, and draws,
 * ControlsFX's parts among them.
 */
@ExtendWith(ApplicationExtension.class)
class WindowSmokeTest {

    private Button button;
    private TextField field;
    private VBox content;
    private int presses;

    @Start
    void open(Stage stage) {
        button = new Button("Press");
        button.setOnAction(event -> presses++);
        field = TextFields.createClearableTextField();
        content = new VBox(8, button, field);
        stage.setScene(new Scene(content, 640, 480));
        stage.show();
    }

    @Test
    void clicksAndKeysArriveAndPixelsAreDrawn(FxRobot robot) {
        robot.clickOn(button);
        assertEquals(1, presses);

        robot.clickOn(field).write("a red car");
        assertEquals("a red car", field.getText());
        assertTrue(colours(snapshot(robot)) > 32, "the picture is blank");
    }

    @Test
    void controlsFxReachesWhatItNeedsOfJavaFx(FxRobot robot) {
        robot.interact(() -> {
            TextFields.bindAutoCompletion(field, List.of("a red car", "a red boat"));
            content.getChildren().addAll(parts());
            content.layout();
        });
        robot.clickOn(field).write("a red");
        robot.interact(() -> new PopOver(new Label("detail")).show(button));
        assertTrue(colours(snapshot(robot)) > 32, "the picture is blank");
    }

    private static List<Node> parts() {
        return List.of(
                new RangeSlider(0, 10, 2, 8),
                new SegmentedButton(new ToggleButton("one"), new ToggleButton("two")),
                new CheckComboBox<>(FXCollections.observableArrayList("x", "y")),
                new GridView<>(FXCollections.observableArrayList("x", "y")),
                new PropertySheet(),
                new TaskProgressView<>(),
                new MasterDetailPane(),
                new StatusBar());
    }

    private WritableImage snapshot(FxRobot robot) {
        WritableImage picture = new WritableImage(640, 480);
        robot.interact(() -> content.getScene().snapshot(picture));
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
