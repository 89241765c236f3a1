package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.ask.AskPanel;
import dev.vlab.app.ask.AskViewModel;
import dev.vlab.app.attention.AttentionPanel;
import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.attention.KnownEffect;
import dev.vlab.app.attention.OcclusionViewModel;
import dev.vlab.app.attention.TestMaps;
import dev.vlab.app.attention.Words;
import dev.vlab.app.describe.DescribePanel;
import dev.vlab.app.describe.DescribeViewModel;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TestFrames;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.kept.TestKept;
import dev.vlab.app.library.LibraryModel;
import dev.vlab.app.look.Look;
import dev.vlab.app.look.Palette;
import dev.vlab.app.look.Theme;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.search.KnownHits;
import dev.vlab.app.search.SearchPage;
import dev.vlab.app.search.SearchViewModel;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panels under a person's hands: keys and clicks reach the view models, and what they say is seen. */
@ExtendWith(ApplicationExtension.class)
class PanelsTest {
    @TempDir
    private Path folder;

    private final Playhead playhead = new Playhead();
    private final Playhead preview = new Playhead();
    private final List<Hit> explored = new ArrayList<>();
    private VideoInfo video;
    private ObjectProperty<Job<AskViewModel.Ask>> asking;
    private final ObjectProperty<List<String>> strange = new SimpleObjectProperty<>(List.of());
    private final StackPane content = new StackPane();
    private Node asked;
    private Node described;
    private Node attended;
    private AttentionViewModel attention;
    private OcclusionViewModel occlusion;
    private Node searched;

    @Start
    void open(Stage stage) throws IOException {
        try (VideoReader reader = VideoReader.open(Path.of("../sample-videos/yellow-train-runs-right.mp4"))) {
            video = reader.info();
        }
        asking = TestJobs.ready((clip, question) -> new Answer(
                clip,
                question,
                "it comes down",
                0.8,
                List.of(new Answer.Alternative("it stops", 0.1)),
                List.of(new Answer.Evidence(500_000, 0.3), new Answer.Evidence(1_500_000, 0.7))));
        var tasks = TestJobs.inline();
        var frames = new TestFrames();
        var export = new Export(tasks, new Notices(), (what, name) -> Optional.of(folder.resolve(name)));
        var ask = new AskViewModel(
                tasks,
                playhead,
                TestKept.answers(tasks, playhead, folder.resolve("answers")),
                FXCollections.observableArrayList(),
                asking);
        var describe = new DescribeViewModel(
                tasks,
                playhead,
                TestKept.captions(tasks, playhead, folder.resolve("captions")),
                TestJobs.ready((clip, segment, progress) -> List.of(
                        new Caption(
                                part(clip, 0, 1),
                                "a red car",
                                0.9,
                                List.of(new Caption.Alternative("a red boat", 0.4))),
                        new Caption(part(clip, 1, 2), "it comes down", 0.7, List.of()))));
        attention = new AttentionViewModel(
                tasks, playhead, TestJobs.ready((clip, words, measure) -> TestMaps.of(clip, words.text())));
        occlusion = new OcclusionViewModel(tasks, attention, playhead, TestJobs.ready(new KnownEffect()));
        var search = new SearchViewModel(
                tasks,
                preview,
                FXCollections.observableArrayList(),
                explored::add,
                (hits, sought) -> {},
                TestJobs.ready(new KnownHits(query -> query.text().startsWith("a car") ? hits() : List.of())));
        asked = new AskPanel(ask, frames, export, strange, answer -> {}, PanelsTest::button).view();
        described = new DescribePanel(describe, export, caption -> {}, PanelsTest::button).view();
        attended = new AttentionPanel(
                        attention,
                        occlusion,
                        frames,
                        export,
                        new SimpleObjectProperty<>(Palette.DARK),
                        FXCollections.observableSet(),
                        () -> {},
                        PanelsTest::button)
                .view();
        searched = new SearchPage(
                        search,
                        frames,
                        FXCollections.observableArrayList("a boat"),
                        new LibraryModel(tasks, new ModelHolder(tasks), new Notices()).notes(),
                        FirstUseTest.NO_CHOICE,
                        new StackPane(),
                        PanelsTest::button,
                        strange,
                        new StackPane())
                .view();
        Scene scene = new Scene(content, 1000, 740);
        Look.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.show();
        playhead.open(video);
    }

    private static Clip part(Clip clip, double start, double end) {
        return new Clip(clip.file(), TimeSpan.ofSeconds(start, end));
    }

    private List<Hit> hits() {
        LibraryVideo stored = new LibraryVideo(1, video, "", Instant.EPOCH);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TimeSpan span = TimeSpan.ofSeconds(i * 0.4, i * 0.4 + 0.4);
            hits.add(new Hit(new Moment(i, stored, span), i == 5 ? 0.9 : 0.1, span.startMicros()));
        }
        return hits;
    }

    private void show(FxRobot robot, Node view) {
        robot.interact(() -> content.getChildren().setAll(view));
    }

    private static Button button(String id) {
        return Parts.named(new Button(id), id, id);
    }

    @Test
    void aQuestionIsAskedWithEnterAndItsEvidenceMovesThePlayhead(FxRobot robot) {
        show(robot, asked);
        robot.clickOn("#askQuestion").write("what happens?").type(KeyCode.ENTER);
        assertEquals("it comes down", label(robot, "#askAnswer"));
        assertEquals("80 % sure", label(robot, "#askConfidence"));
        robot.clickOn(robot.lookup("#askEvidence1").queryAs(Button.class));
        assertEquals(1_500_000, playhead.timeMicros());
    }

    @Test
    void answersAreExported(FxRobot robot) throws IOException {
        show(robot, asked);
        robot.clickOn("#askSuggestion0").clickOn("#askExport").clickOn("#askExportJson");
        assertTrue(Files.readString(folder.resolve("answers.json")).contains("it comes down"));
    }

    @Test
    void aLongConversationIsSearched(FxRobot robot) {
        show(robot, asked);
        for (String question : List.of("one?", "two?", "three?", "four?")) {
            robot.clickOn("#askQuestion").eraseText(8).write(question).type(KeyCode.ENTER);
        }
        assertEquals(
                3, robot.lookup("#askEarlier").queryAs(VBox.class).getChildren().size());
        robot.interact(() -> robot.lookup("#askFind").query().requestFocus());
        robot.write("TWO");
        assertEquals(
                1, robot.lookup("#askEarlier").queryAs(VBox.class).getChildren().size());
        assertTrue(said(robot, "#askEarlier0").startsWith("two?"), said(robot, "#askEarlier0"));
        robot.write(" boats");
        assertTrue(robot.lookup("#askFindNothing").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertEquals(
                3, robot.lookup("#askEarlier").queryAs(VBox.class).getChildren().size());
    }

    @Test
    void wordsThatTheModelHasNeverMetAreNamedOnceTypingRests(FxRobot robot) throws TimeoutException {
        show(robot, asked);
        assertFalse(robot.lookup("#askStrange").query().isVisible());
        robot.interact(() -> strange.set(List.of("zebra", "dog")));
        assertFalse(robot.lookup("#askStrange").query().isVisible());
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("#askStrange").query().isVisible());
        assertTrue(label(robot, "#askStrange").startsWith("This model has never met: zebra, dog."));
        robot.interact(() -> strange.set(List.of()));
        assertFalse(robot.lookup("#askStrange").query().isVisible());
    }

    @Test
    void whatAModelCannotDoIsSaid(FxRobot robot) {
        show(robot, asked);
        robot.interact(() -> asking.set(new Job.Missing<>("It cannot answer.", "Load another model.")));
        assertTrue(robot.lookup("It cannot answer.").tryQuery().isPresent());
        robot.clickOn("#askSuggestion0");
        assertTrue(label(robot, "#askProblem").contains("Load another model."));
    }

    @Test
    void captionsAreListedAndLeadToTheirInstant(FxRobot robot) {
        show(robot, described);
        robot.clickOn("#describeSpans").clickOn("#caption1000000");
        assertEquals(1_000_000, playhead.timeMicros());
    }

    private String said(FxRobot robot, String row) {
        return robot.lookup(row).query().getAccessibleText();
    }

    @Test
    void aCaptionIsEditedInItsPlaceAndGoesIntoTheFiles(FxRobot robot) throws IOException {
        show(robot, described);
        robot.clickOn("#describeSpans").doubleClickOn("#caption0").write("a small red car");
        robot.type(KeyCode.ESCAPE);
        assertEquals("a red car", said(robot, "#caption0"));
        robot.type(KeyCode.ENTER).write("a small red car").type(KeyCode.ENTER);
        assertEquals("a small red car", said(robot, "#caption0"));
        robot.clickOn("#describeExport").clickOn("#describeExportJSON");
        String saved = Files.readString(folder.resolve("captions.json"));
        assertTrue(saved.contains("a small red car") && saved.contains("\"original\" : \"a red car\""), saved);
        robot.clickOn("#describeExport").clickOn("#describeExportSRT");
        assertTrue(Files.readString(folder.resolve("captions.srt")).contains("\na small red car\n"));

        robot.clickOn("#captionOthers0").clickOn("#captionRestore0");
        assertEquals("a red car", said(robot, "#caption0"));
        robot.clickOn("#captionOthers0").clickOn("#captionOther0-0");
        assertEquals("a red boat", said(robot, "#caption0"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("a red car", said(robot, "#caption0"));
        robot.clickOn("#describeClear").clickOn("#describeUndo");
        assertEquals("a red car", said(robot, "#caption0"));
    }

    @Test
    void aLengthThatIsNoNumberLeavesTheLastOne(FxRobot robot) {
        show(robot, described);
        for (String typed : List.of("", "soon", "NaN")) {
            robot.clickOn("#describeSegment");
            robot.press(KeyCode.CONTROL)
                    .type(KeyCode.A)
                    .release(KeyCode.CONTROL)
                    .type(KeyCode.BACK_SPACE);
            robot.write(typed).type(KeyCode.ENTER).clickOn("#describeSpans");
            assertTrue(robot.lookup("#caption1000000").tryQuery().isPresent());
            assertEquals(
                    5.0, robot.lookup("#describeSegment").queryAs(Spinner.class).getValue());
        }
    }

    @Test
    void captionsAndAnswersInViewAreOfferedToBeLookedAt(FxRobot robot) {
        show(robot, attended);
        robot.interact(() -> attention.offered().setAll(new Words(null, "a red car"), new Words("what?", "it stops")));
        assertEquals(
                "Answer: it stops",
                robot.lookup("#attentionOffer1").queryAs(Button.class).getText());
        robot.clickOn("#attentionOffer0");
        assertEquals(
                "a red car",
                robot.lookup("#attentionText").queryAs(TextField.class).getText());
        assertTrue(robot.lookup("#attentionPicture").query().getParent().isVisible());
    }

    @Test
    void patchesDrawnOverAreHiddenAndTheModelSaysWhatItSeesThen(FxRobot robot) {
        show(robot, attended);
        robot.clickOn("#attentionText").write("a red car").type(KeyCode.ENTER);
        robot.drag("#attentionImage0", MouseButton.PRIMARY).moveBy(20, 20).drop();
        assertFalse(occlusion.hiddenProperty().get().isEmpty());
        assertTrue(occlusion.hiddenProperty().get().stream().allMatch(patch -> patch.frame() == 0));
        assertEquals(0, playhead.timeMicros(), "a drag is no click");
        assertTrue(label(robot, "#attentionChange").contains("80 % → 7"), label(robot, "#attentionChange"));
        assertEquals("It now says: “a boat” (50 %)", label(robot, "#attentionNow"));
        robot.interact(
                () -> robot.lookup("#attentionTest").queryAs(Button.class).fire());
        assertTrue(label(robot, "#attentionAreas").contains("beats chance both ways"), label(robot, "#attentionAreas"));
    }

    @Test
    void aWordIsChosenByItsChip(FxRobot robot) {
        show(robot, attended);
        robot.clickOn("#attentionText").write("a red car").type(KeyCode.ENTER);
        robot.clickOn("#attentionToken2");
        assertTrue(robot.lookup("#attentionToken2").queryAs(ToggleButton.class).isSelected());
        assertFalse(robot.lookup("#attentionToken0").queryAs(ToggleButton.class).isSelected());
        robot.moveTo("#attentionVideo0");
        assertTrue(label(robot, "#attentionReadout").startsWith("At 0:0"), label(robot, "#attentionReadout"));
        robot.clickOn("#attentionImage1");
        assertTrue(playhead.timeMicros() > 0);
    }

    @Test
    void theMatrixOfWordsAndFramesChoosesByClickAndByArrowKeys(FxRobot robot) throws IOException {
        show(robot, attended);
        robot.clickOn("#attentionText").write("a red car").type(KeyCode.ENTER);
        Node matrix = robot.lookup("#attentionMatrix").query();
        robot.interact(matrix::requestFocus);
        robot.type(KeyCode.DOWN, 2).type(KeyCode.RIGHT, 1);
        assertTrue(robot.lookup("#attentionToken2").queryAs(ToggleButton.class).isSelected());
        long second = playhead.timeMicros();
        assertTrue(second > 0);
        assertTrue(
                label(robot, "#attentionMatrixReadout").startsWith("“car” at "),
                label(robot, "#attentionMatrixReadout"));
        robot.interact(() -> Event.fireEvent(
                matrix, click(matrix.localToScene(matrix.getLayoutBounds().getWidth() - 12, 24))));
        assertTrue(robot.lookup("#attentionToken0").queryAs(ToggleButton.class).isSelected());
        assertTrue(playhead.timeMicros() > second);
        robot.interact(() -> robot.lookup("#attentionExport").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getId() != null && item.getId().endsWith("matrix.csv"))
                .forEach(MenuItem::fire));
        assertTrue(
                Files.readString(folder.resolve("attention-frames.csv")).contains("\"car\",attention,mean,mean,image"));
    }

    private static MouseEvent click(Point2D at) {
        double x = at.getX();
        double y = at.getY();
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void searchFindsPlaysAndOpens(FxRobot robot) {
        show(robot, searched);
        robot.clickOn("#searchText").write("a car");
        assertEquals("1 moment in 1 video reaches it", label(robot, "#searchCount"));
        robot.type(KeyCode.DOWN);
        assertEquals(2_000_000, preview.timeMicros());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals(5, explored.getFirst().moment().id());
        robot.clickOn("#searchText").write("x");
        assertTrue(robot.lookup("Nothing matches").query().isVisible());
    }

    @Test
    void everyControlSaysWhatItDoes(FxRobot robot) {
        List<String> silent = new ArrayList<>();
        silent.addAll(silentIn(robot, asked, () -> robot.clickOn("#askSuggestion0")));
        silent.addAll(silentIn(robot, described, () -> robot.clickOn("#describeSpans")));
        silent.addAll(silentIn(
                robot,
                attended,
                () -> robot.clickOn("#attentionText").write("a car").type(KeyCode.ENTER)));
        silent.addAll(
                silentIn(robot, searched, () -> robot.clickOn("#searchText").write("a car")));
        assertEquals(List.of(), silent);
    }

    private List<String> silentIn(FxRobot robot, Node view, Runnable fill) {
        show(robot, view);
        fill.run();
        List<String> silent = new ArrayList<>();
        robot.interact(() -> collect(content, silent));
        return silent;
    }

    static void collect(Parent parent, List<String> silent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            boolean operated = node instanceof Button
                    || node instanceof ToggleButton
                    || node instanceof TextField
                    || node instanceof MenuButton;
            if (operated && ((Control) node).getTooltip() == null && node.getId() != null) {
                silent.add(node.getId());
            }
            if (node instanceof Parent children) {
                collect(children, silent);
            }
        }
    }

    private static String label(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
