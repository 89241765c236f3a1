package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.look.Theme;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.shell.Page;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window under mouse and keyboard, before any model is loaded. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @TempDir
    static Path folder;

    private Composition parts;
    private Playhead playhead;

    @Start
    void open(Stage stage) throws Exception {
        parts = new Composition(new Folders(folder.resolve("config"), folder.resolve("data")), stage);
        playhead = parts.context().playhead();
        VlabApp.show(stage, parts);
        List<String> names = List.of("a-boat", "a-car", "a-kite");
        for (int i = 0; i < names.size(); i++) {
            Path file = folder.resolve(names.get(i) + ".mp4");
            parts.context().library().videos().add(new LibraryVideo(i, TestVideo.write(file, 50), "", Instant.EPOCH));
        }
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            parts.context().settings().themeProperty().set(Theme.DARK);
            parts.close();
        });
    }

    private static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, holds::getAsBoolean);
    }

    private void openByCard(FxRobot robot, String name) throws TimeoutException {
        robot.clickOn("#rail-library").doubleClickOn(name);
        await(() -> parts.player().frameProperty().get() != null);
    }

    @Test
    void aCardOpensItsVideoAndKeysStepAndChoose(FxRobot robot) throws Exception {
        openByCard(robot, "a-car");
        assertEquals("a-car.mp4", playhead.video().file().getFileName().toString());
        assertTrue(robot.lookup(".stage").query().isVisible());

        robot.type(KeyCode.PERIOD, 3);
        await(() -> playhead.timeMicros() == 3 * TestVideo.FRAME);
        robot.type(KeyCode.I).type(KeyCode.PERIOD).type(KeyCode.PERIOD);
        await(() -> playhead.timeMicros() == 5 * TestVideo.FRAME);
        robot.type(KeyCode.O);
        assertEquals(new TimeSpan(3 * TestVideo.FRAME, 6 * TestVideo.FRAME), playhead.selection());
        robot.type(KeyCode.X);
        assertNull(playhead.selection());

        robot.type(KeyCode.SPACE);
        await(() -> playhead.timeMicros() > 20 * TestVideo.FRAME);
        robot.type(KeyCode.K);
        assertFalse(playhead.playingProperty().get());
    }

    @Test
    void aTimeIsTypedToGoThere(FxRobot robot) throws Exception {
        openByCard(robot, "a-car");
        robot.type(KeyCode.G).write("never").type(KeyCode.ENTER);
        assertEquals(0, playhead.timeMicros());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("0:01.2").type(KeyCode.ENTER);
        assertEquals(1_200_000, playhead.timeMicros());
        robot.type(KeyCode.G).write("0:00.4").type(KeyCode.ESCAPE);
        assertEquals(1_200_000, playhead.timeMicros());
        robot.type(KeyCode.SPACE); // the keys are the player's again
        assertTrue(playhead.playingProperty().get());
    }

    @Test
    void thePictureOnTheStageIsCopied(FxRobot robot) throws Exception {
        openByCard(robot, "a-boat");
        robot.type(KeyCode.C);
        assertTrue(robot.lookup("Picture copied").tryQuery().isPresent());
        robot.interact(() -> assertTrue(Clipboard.getSystemClipboard().hasImage()));
    }

    @Test
    void inFullScreenTheStageIsAlone(FxRobot robot) throws Exception {
        openByCard(robot, "a-boat");
        robot.interact(
                () -> { // the platform without a display cannot go over from a window larger than its screen
                    Window window = parts.window().getScene().getWindow();
                    window.setX(0);
                    window.setY(0);
                    window.setWidth(1100);
                    window.setHeight(700);
                });
        double before = robot.lookup(".stage").query().getBoundsInLocal().getWidth();
        robot.type(KeyCode.F);
        await(() -> robot.lookup("#tab-ask").tryQuery().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".stage").query().getBoundsInLocal().getWidth() > before);
        robot.type(KeyCode.F);
        await(() -> robot.lookup("#tab-ask").tryQuery().isPresent());
        assertTrue(robot.lookup("#rail-library").query().isVisible());
    }

    @Test
    void draggingOnTheTimelineChoosesASpan(FxRobot robot) throws Exception {
        openByCard(robot, "a-boat");
        Node timeline = robot.lookup(".timeline").query();
        robot.drag(timeline, MouseButton.PRIMARY).moveBy(120, 0).drop();
        assertNotNull(playhead.selection());
        assertTrue(Math.abs(playhead.selection().endMicros() - playhead.timeMicros()) <= TestVideo.FRAME);
    }

    @Test
    void typingFiltersTheCardsAndKeysOfThePlayerStayWithTheField(FxRobot robot) {
        robot.clickOn("#rail-library").clickOn("#library-filter").write("kite l i");
        assertNull(playhead.video());
        robot.eraseText(4);
        assertTrue(robot.lookup("1 of 3 videos").tryQuery().isPresent());
    }

    @Test
    void severalCardsAreChosenAndTheirDetailsAreShown(FxRobot robot) {
        robot.clickOn("#rail-library").clickOn("a-kite");
        assertTrue(robot.lookup("64 × 48, 25 per second").tryQuery().isPresent());
        assertFalse(robot.lookup("#details-open").query().isDisabled());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertTrue(robot.lookup("2 videos").tryQuery().isPresent());
        assertTrue(robot.lookup("#details-open").query().isDisabled());
    }

    private static boolean says(Path file, String words) {
        try {
            return Files.exists(file) && Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theThemeChangesAtOnceAndIsRemembered(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        assertEquals(Theme.LIGHT, parts.context().settings().themeProperty().get());
        Path file = folder.resolve("config/settings.json");
        await(() -> says(file, "LIGHT")); // an earlier test's file may be there until it is replaced
    }

    @Test
    void helpListsEveryKeyAndEscapePutsItAway(FxRobot robot) {
        robot.type(KeyCode.F1);
        Node sheet = robot.lookup("#shortcuts").query();
        assertTrue(sheet.isVisible());
        parts.context().commands().all().stream()
                .filter(command -> !command.keys().isEmpty())
                .forEach(command ->
                        assertTrue(robot.lookup(command.name()).tryQuery().isPresent(), command.name()));
        robot.type(KeyCode.ESCAPE);
        assertFalse(sheet.isVisible());
    }

    @Test
    void helpFitsTheSmallestWindow(FxRobot robot) {
        Window window = parts.window().getScene().getWindow();
        robot.interact(() -> {
            window.setWidth(1100);
            window.setHeight(700);
        });
        robot.type(KeyCode.F1);
        Node sheet = robot.lookup("#shortcuts .shortcut-sheet").query();
        double end = sheet.getLayoutY() + sheet.getLayoutBounds().getHeight(); // without its shadow
        assertTrue(sheet.getLayoutY() >= 0, "the title is cut off");
        assertTrue(end <= 700, "the last keys are cut off");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void longNoticesLeaveTheTopOfTheSmallestWindowInView(FxRobot robot) throws Exception {
        Window window = parts.window().getScene().getWindow();
        robot.interact(() -> {
            window.setWidth(1100);
            window.setHeight(700);
            for (int i = 0; i < 2; i++) {
                parts.context().notices().problem("Something went wrong. ".repeat(25), new IOException("gone"));
            }
        });
        for (Page page : List.copyOf(parts.context().workspace().pages())) {
            robot.interact(() -> parts.context().workspace().show(page.id()));
            WaitForAsyncUtils.waitForFxEvents();
            Node rail = robot.lookup(".rail").query();
            assertEquals(0, rail.localToScene(rail.getLayoutBounds()).getMinY(), page.id());
            Node status = robot.lookup(".status-bar").query();
            assertTrue(
                    status.localToScene(status.getLayoutBounds()).getMaxY()
                            <= parts.window().getScene().getHeight(),
                    page.id());
        }
    }

    @Test
    void aStoryThatIsDroppedIsOpened(FxRobot robot) throws Exception {
        Path story = Shipped.sampleStory().orElseThrow();
        robot.interact(() -> parts.dropped(List.of(story)));
        await(() -> !parts.stories().story().storyProperty().get().steps().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#storyPage").query().isVisible());
    }

    @Test
    void aFileThatIsNoVideoIsNamedInTheWindow(FxRobot robot) throws Exception {
        Path text = Files.writeString(folder.resolve("notes.mp4"), "not a video at all");
        robot.interact(() -> parts.dropped(List.of(text)));
        await(() -> !parts.context().notices().current().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("notes.mp4 cannot be opened").tryQuery().isPresent());
        assertNull(playhead.video());
    }
}
