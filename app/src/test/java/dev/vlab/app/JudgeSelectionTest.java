package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static dev.vlab.app.Eyes.shown;
import static dev.vlab.app.Eyes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.judge.JudgeViewModel;
import dev.vlab.app.library.LibraryPageModel;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.library.LibraryVideo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What models say of videos that are chosen in the library, judged in the real window. */
@ExtendWith(ApplicationExtension.class)
class JudgeSelectionTest {
    private static final String QUESTION = "what colour is it?";

    @TempDir
    static Path folder;

    private Composition parts;
    private JudgeViewModel judge;
    private List<Path> clips;

    @Start
    void open(Stage stage) throws IOException {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(folders, stage);
        judge = parts.judging().model();
        VlabApp.show(stage, parts);
        parts.context().settings().samplesAddedProperty().set(true);
        Path model = Shipped.sampleModel().orElseThrow();
        parts.begin(folders, new Arguments(Optional.empty(), Optional.of(model), List.of()));
        try (Stream<Path> samples = Files.list(Shipped.sampleVideos().orElseThrow())) {
            clips = samples.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .limit(2)
                    .toList();
        }
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    private void fillLibrary(FxRobot robot) throws Exception {
        await(() -> parts.context().models().model() != null
                && parts.context().library().library() != null);
        robot.interact(() -> parts.context().library().add(clips));
        await(() -> parts.context().library().videos().size() == clips.size()
                && !parts.context().library().addingProperty().get());
        List<LibraryVideo> videos = parts.context().library().videos();
        await(() -> videos.stream()
                .allMatch(video ->
                        robot.lookup(LibraryPageModel.name(video)).tryQuery().isPresent()));
    }

    private JudgeSession session() {
        return Objects.requireNonNull(judge.sessionProperty().get());
    }

    private static String name(Path clip) {
        return clip.getFileName().toString().replace(".mp4", "");
    }

    /** A model that says exactly the same, in the program's own folder of models. */
    private static void addCopyOfTheModel() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("data/models/copy"));
        try (Stream<Path> files = Files.list(Shipped.sampleModel().orElseThrow())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theSelectionIsDescribedAskedAndJudged(FxRobot robot) throws Exception {
        fillLibrary(robot);
        addCopyOfTheModel();
        robot.clickOn(name(clips.getFirst()));
        robot.clickOn(name(clips.getLast()), MouseButton.SECONDARY).clickOn("#menu-judge-selection-captions");
        assertTrue(shown(robot, "#judgeClipsBegin"));
        assertEquals("1 video: " + clips.getLast().getFileName(), text(robot, "#judgeClips"), "a right click chooses");
        assertFalse(shown(robot, "#judgeClipsQuestion"));
        robot.clickOn("#judgeClipsBegin");
        await(() -> shown(robot, "#judgeAnswer"));
        assertEquals(1, session().items().size());
        assertFalse(text(robot, "#judgeAnswer").isBlank());
        assertEquals(
                clips.getLast().toRealPath(),
                session().items().getFirst().clip().file().toRealPath());

        robot.clickOn("#rail-library").clickOn("#library-grid");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.J).release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertTrue(text(robot, "#judgeClipsProblem").contains("question"), "says what is missing");
        assertTrue(robot.lookup("#judgeClipsBegin").query().isDisabled());
        robot.clickOn("#judgeClipsQuestion").write(QUESTION);
        assertEquals(List.of(), silent(robot));
        compareWithTheCopy(robot);
    }

    @SuppressWarnings("unchecked")
    private void compareWithTheCopy(FxRobot robot) throws Exception {
        ComboBox<Object> second = robot.lookup("#judgeClipsSecond").queryAs(ComboBox.class);
        await(() -> second.getItems().size() == 2);
        robot.interact(() -> second.setValue(second.getItems().getLast()));
        robot.clickOn("#judgeClipsBegin");
        await(() -> shown(robot, "#judgeProblem"));
        assertTrue(text(robot, "#judgeProblem").contains("said the same"), text(robot, "#judgeProblem"));

        robot.interact(() ->
                robot.lookup("#judgeClipsDiffering").queryAs(CheckBox.class).fire());
        robot.clickOn("#judgeClipsBegin");
        await(() -> judge.partProperty().get() == JudgeViewModel.Part.ITEMS);
        assertEquals(clips.size(), session().items().size());
        assertEquals(2, session().models().size());
        assertTrue(session().items().stream()
                .allMatch(item -> item.asked().equals(QUESTION)
                        && item.answers().size() == 2
                        && item.answers().stream().distinct().count() == 1));
        assertTrue(shown(robot, "#judgeAnswerA") && shown(robot, "#judgeAnswerB"), "blind, side by side");
    }

    private static List<String> silent(FxRobot robot) {
        List<String> silent = new ArrayList<>();
        robot.interact(() -> PanelsTest.collect(robot.lookup("#judgePage").queryAs(Parent.class), silent));
        return silent;
    }
}
