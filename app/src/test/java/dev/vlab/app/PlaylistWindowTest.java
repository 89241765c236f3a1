package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.NativeOpenDialog;
import dev.vlab.app.settings.Folders;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The playlist in the real window: filled, put in order, played and saved by hand. */
@ExtendWith(ApplicationExtension.class)
class PlaylistWindowTest {
    @TempDir
    static Path folder;

    private Composition parts;
    private VideoInfo video;

    @Start
    void open(Stage stage) throws Exception {
        parts = new Composition(
                new Folders(folder.resolve("config"), folder.resolve("data")),
                (what, name) -> Optional.of(folder.resolve(name)),
                new NativeOpenDialog(stage));
        VlabApp.show(stage, parts);
        video = TestVideo.write(folder.resolve("a-car.mp4"), 75);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    private static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, holds::getAsBoolean);
    }

    private ListView<?> list(FxRobot robot) {
        return robot.lookup("#playlist").queryListView();
    }

    private void add(FxRobot robot, double start, double end) {
        robot.interact(() -> parts.context().playhead().select(TimeSpan.ofSeconds(start, end)));
        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
    }

    @Test
    void momentsAreAddedPutInOrderPlayedAndSaved(FxRobot robot) throws Exception {
        robot.interact(() -> {
            parts.context().workspace().show("playlist");
            parts.context().playhead().open(video);
        });
        add(robot, 0, 0.4);
        add(robot, 1, 1.4);
        add(robot, 2, 2.4);
        assertEquals(3, list(robot).getItems().size());

        robot.clickOn(robot.from(list(robot)).lookup("0:02.0 – 0:02.4").<Node>query())
                .press(KeyCode.ALT)
                .type(KeyCode.UP, 2)
                .release(KeyCode.ALT);
        robot.type(KeyCode.DELETE);
        assertEquals(2, list(robot).getItems().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

        robot.clickOn("#playlistExport").clickOn("#playlistExportEDL");
        Path edl = folder.resolve("playlist.edl");
        await(() -> Files.exists(edl));
        String events = Files.readString(edl);
        assertTrue(events.indexOf("00:00:02:00") < events.indexOf("00:00:01:00"), events);

        robot.clickOn("#playlistExport").clickOn("#playlistExportSheet");
        await(() -> Files.exists(folder.resolve("playlist.png")));

        robot.clickOn("#playlistPlay");
        await(() -> parts.context().playhead().timeMicros() >= 1_200_000
                && parts.context().playhead().timeMicros() < 1_500_000);
        await(() -> !parts.context().playhead().playingProperty().get());
        assertEquals(TimeSpan.ofSeconds(1, 1.4), parts.context().playhead().selection());
    }
}
