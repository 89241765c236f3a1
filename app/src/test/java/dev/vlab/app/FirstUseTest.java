package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person does in the first minutes, with the real window and the real sample model. */
@ExtendWith(ApplicationExtension.class)
class FirstUseTest {
    static final OpenDialog NO_CHOICE = new OpenDialog() {
        @Override
        public Optional<Path> file(String what, List<String> patterns) {
            return Optional.empty();
        }

        @Override
        public List<Path> files(String what, String kind, List<String> patterns) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String what) {
            return Optional.empty();
        }
    };

    @TempDir
    private Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, (what, name) -> Optional.of(folder.resolve("saved.png")), NO_CHOICE);
        VlabApp.show(stage, parts);
        parts.context().settings().samplesAddedProperty().set(true);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            parts.context().settings().themeProperty().set(Theme.DARK);
            parts.close();
        });
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .anyMatch(node ->
                        Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible));
    }

    private boolean drop(FxRobot robot, Path file) {
        boolean[] taken = new boolean[1];
        robot.interact(() -> taken[0] = Drop.of(parts.window(), file).letGo());
        return taken[0];
    }

    @Test
    void aDroppedVideoIsOpenedAndAddedAndTheWindowSaysThatTheModelDoesNotKnowIt(FxRobot robot) throws Exception {
        Path foreign = TestVideo.write(folder.resolve("holiday.mp4"), 50).file();
        robot.interact(() -> {
            Drop drop = Drop.of(parts.window(), foreign);
            assertTrue(drop.over());
            assertTrue(robot.lookup(".drop-hint").query().isVisible());
            drop.leave();
            assertFalse(robot.lookup(".drop-hint").query().isVisible());
        });
        assertTrue(drop(robot, foreign));
        await(() -> parts.player().frameProperty().get() != null);
        await(() -> shown(robot, "#foreign-line"));
        await(() -> parts.context().library().videos().size() == 1);

        AnnotatedClip sample =
                Annotations.read(Shipped.sampleVideos().orElseThrow()).getFirst();
        assertTrue(drop(robot, sample.file()));
        await(() -> sample.file()
                .getFileName()
                .equals(parts.context().playhead().video().file().getFileName()));
        await(() -> !shown(robot, "#foreign-line"));
    }

    @Test
    void thePictureOnTheStageIsSavedAtLeastAtTheVideosSize(FxRobot robot) throws Exception {
        assertTrue(drop(robot, TestVideo.write(folder.resolve("holiday.mp4"), 5).file()));
        await(() -> parts.player().frameProperty().get() != null);
        robot.type(KeyCode.P);
        Path saved = folder.resolve("saved.png");
        await(() -> Files.exists(saved));
        Image image = new Image(saved.toUri().toString());
        var frame = parts.player().frameProperty().get();
        assertTrue(image.getWidth() >= frame.width(), () -> "too small: " + image.getWidth());
        assertEquals((double) frame.width() / frame.height(), image.getWidth() / image.getHeight(), 0.02);
    }

    @Test
    void theSettingsChangeTheTheme(FxRobot robot) throws Exception {
        robot.clickOn("#settings");
        await(() -> shown(robot, "Light"));
        assertTrue(groundOf(robot, "Theme").getBrightness() < 0.3, "words for a dark ground on a light one");
        robot.clickOn("Light");
        assertEquals(Theme.LIGHT, parts.context().settings().themeProperty().get());
        robot.clickOn("Dark");
        assertEquals(Theme.DARK, parts.context().settings().themeProperty().get());
    }

    /** The colour just beside some words. */
    private static Color groundOf(FxRobot robot, String words) {
        Color[] colour = new Color[1];
        robot.interact(() -> {
            Node label = robot.lookup(words).query();
            Bounds place = label.localToScene(label.getBoundsInLocal());
            colour[0] = label.getScene().snapshot(null).getPixelReader().getColor((int) place.getMinX() - 4, (int)
                    place.getCenterY());
        });
        return colour[0];
    }

    @Test
    void everyEmptyPlaceSaysWhatItIsForAndHowToFillIt(FxRobot robot) throws Exception {
        await(() -> parts.context().models().model() != null);
        robot.clickOn("#rail-library");
        assertTrue(shown(robot, "Add the sample library"));
        robot.clickOn("#rail-search");
        await(() -> shown(robot, "The library is empty."));
        robot.clickOn("#searchLibrary");
        assertTrue(shown(robot, "Add the sample library"));
        robot.clickOn("#rail-explore");
        assertTrue(shown(robot, "What would you like to look at?"));
        for (String panel : List.of("ask", "describe", "attention")) {
            robot.clickOn("#tab-" + panel);
            await(() -> shown(robot, ".empty .heading"));
            assertFalse(shown(robot, "No model is loaded."), panel);
        }
    }
}
