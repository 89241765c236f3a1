package dev.vlab.app;

import static dev.vlab.app.Eyes.text;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
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

/** The five jobs in the real window with the real sample model, by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class FiveJobsTest {
    @TempDir
    static Path folder;

    private AnnotatedClip clip;
    private String name;

    private Composition parts;

    @Start
    void open(Stage stage) throws Exception {
        Path samples = Shipped.sampleVideos().orElseThrow();
        List<AnnotatedClip> annotated = Annotations.read(samples);
        clip = first(annotated, "single");
        name = clip.file().getFileName().toString().replace(".mp4", "");
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, stage);
        VlabApp.show(stage, parts);
        parts.context().settings().samplesAddedProperty().set(true);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
        parts.context()
                .library()
                .add(List.of(clip.file(), first(annotated, "story").file()));
    }

    private static AnnotatedClip first(List<AnnotatedClip> clips, String level) {
        return clips.stream().filter(c -> c.level().equals(level)).findFirst().orElseThrow();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    private static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void awaitShown(FxRobot robot, String query) throws TimeoutException {
        await(() -> robot.lookup(query).queryAll().stream().anyMatch(Eyes::shown));
    }

    @Test
    void playAskDescribeAttentionSearch(FxRobot robot) throws Exception {
        await(() -> parts.context().library().videos().size() == 2
                && !parts.context().library().addingProperty().get());
        play(robot);
        ask(robot);
        describe(robot);
        attention(robot);
        search(robot);
        assertTrue(
                parts.context().notices().current().stream().noneMatch(notice -> notice.kind() == Notices.Kind.PROBLEM),
                () -> parts.context().notices().current().toString());
    }

    private void play(FxRobot robot) throws TimeoutException {
        robot.doubleClickOn(name);
        await(() -> parts.player().frameProperty().get() != null);
        robot.type(KeyCode.SPACE);
        await(() -> parts.context().playhead().timeMicros() > 500_000);
        robot.type(KeyCode.SPACE);
        assertFalse(parts.context().playhead().playingProperty().get());
        assertFalse(robot.lookup("#foreign-line").query().isVisible(), "a sample clip is what the model knows");
    }

    private void ask(FxRobot robot) throws TimeoutException {
        String question = clip.questions().getFirst().question();
        robot.clickOn("#tab-ask").clickOn("#askQuestion").write(question).type(KeyCode.ENTER);
        awaitShown(robot, "#askAnswer");
        assertFalse(text(robot, "#askAnswer").isBlank());
        assertTrue(text(robot, "#askConfidence").contains("%"));
        awaitShown(robot, "#askEvidence0");
    }

    private static void describe(FxRobot robot) throws TimeoutException {
        robot.clickOn("#tab-describe").clickOn("#describeWhole");
        awaitShown(robot, "#describeCaptions .label");
    }

    private void attention(FxRobot robot) throws TimeoutException {
        String words = clip.captions().getFirst();
        robot.clickOn("#tab-attention")
                .clickOn("#attentionText")
                .eraseText(80)
                .write(words)
                .type(KeyCode.ENTER);
        awaitShown(robot, "#attentionToken0");
        robot.clickOn("#attentionToken1").type(KeyCode.A);
        awaitShown(robot, "#attentionPair");
        robot.clickOn("#attentionBack");
        awaitShown(robot, "#attentionPanel");
    }

    private void search(FxRobot robot) throws TimeoutException {
        robot.clickOn("#rail-search");
        await(() -> robot.lookup("#searchText").query().isFocused());
        robot.write(clip.captions().getFirst());
        awaitShown(robot, "#searchHits .moment");
        robot.type(KeyCode.ENTER);
        awaitShown(robot, "#searchPreview");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> parts.context().playhead().selection() != null
                || parts.context().playhead().video().file().toString().contains(name));
        TimeSpan chosen = parts.context().playhead().selection();
        assertTrue(chosen == null || chosen.durationMicros() > 0);
    }
}
