package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static dev.vlab.app.Eyes.shown;
import static dev.vlab.app.Eyes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.attention.AttentionPicture;
import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.jobs.NativeOpenDialog;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Measure;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The attention page of the real window with the real sample model: what is chosen, folded up and saved. */
@ExtendWith(ApplicationExtension.class)
class AttentionWindowTest {
    private static final String CLIP = "yellow-train-runs-left";
    private static final String WORDS = "a yellow train runs left";

    @TempDir
    private Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) throws Exception {
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        parts = new Composition(
                folders, (what, name) -> Optional.of(folder.resolve(name)), new NativeOpenDialog(stage));
        VlabApp.show(stage, parts);
        parts.context().settings().samplesAddedProperty().set(true);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
        parts.context()
                .library()
                .add(List.of(Shipped.sampleVideos().orElseThrow().resolve(CLIP + ".mp4")));
    }

    @BeforeEach
    void look(FxRobot robot) throws TimeoutException {
        await(() -> !parts.context().library().videos().isEmpty()
                && !parts.context().library().addingProperty().get());
        robot.doubleClickOn(CLIP);
        await(() -> parts.player().frameProperty().get() != null);
        robot.clickOn("#tab-attention").clickOn("#attentionText").write(WORDS).type(KeyCode.ENTER);
        await(() -> model().pictureProperty().get() != null);
        robot.clickOn("#attentionToken2").type(KeyCode.A);
        await(() -> shown(robot, "#attentionPair"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    private AttentionViewModel model() {
        return parts.panels().jobs().attention();
    }

    private AttentionPicture picture() {
        return Objects.requireNonNull(model().pictureProperty().get());
    }

    /** Saves by an entry of the export menu, and returns the file when it is complete. */
    private Path save(FxRobot robot, String entry, String name) throws TimeoutException {
        MenuButton menu = robot.lookup("#attentionPageExport").queryAs(MenuButton.class);
        MenuItem item = menu.getItems().stream()
                .filter(each -> ("attentionPageSave-" + entry).equals(each.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(menu::show);
        robot.interact(item::fire);
        robot.interact(menu::hide);
        Path file = folder.resolve(name);
        await(() -> Files.exists(file));
        return file;
    }

    private void noProblem() {
        assertTrue(
                parts.context().notices().current().stream().noneMatch(notice -> notice.kind() == Notices.Kind.PROBLEM),
                () -> parts.context().notices().current().toString());
    }

    @Test
    void aStatisticOfTheHeadsIsChosenFromTheList(FxRobot robot) {
        ToggleButton head = robot.lookup("#attentionHead1x2").queryAs(ToggleButton.class);
        assertEquals("Layer 2, head 3", head.getAccessibleText());
        assertFalse(shown(robot, "#attentionPageHeadsLegend"));

        robot.interact(() ->
                robot.lookup("#attentionPageStatistic").queryAs(ComboBox.class).requestFocus());
        robot.type(KeyCode.DOWN); // the largest share
        head = robot.lookup("#attentionHead1x2").queryAs(ToggleButton.class);
        Pattern peak = Pattern.compile("Layer 2, head 3: image [\\d.]+ %, video [\\d.]+ %");
        assertTrue(peak.matcher(head.getAccessibleText()).matches(), head.getAccessibleText());
        assertTrue(shown(robot, "#attentionPageHeadsLegend"));

        String before = head.getAccessibleText();
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN); // over time
        head = robot.lookup("#attentionHead1x2").queryAs(ToggleButton.class);
        assertNotEquals(before, head.getAccessibleText());
        assertTrue(head.getAccessibleText().endsWith(" s"), head.getAccessibleText());
    }

    @Test
    void videoNumbersAndPageAreSavedAsTheyAreInView(FxRobot robot) throws Exception {
        Path video = save(robot, "mp4", "attention.mp4");
        try (VideoReader reader = VideoReader.open(video)) {
            double seconds = picture().maps().clip().span().durationMicros() / 1e6;
            assertEquals(seconds, reader.info().durationMicros() / 1e6, 0.2);
            assertTrue(
                    reader.info().width() > 600,
                    "both streams: " + reader.info().width());
        }

        Path numbers = save(robot, "npz", "attention.npz");
        assertEquals("attention", string(numbers, "measure"));
        ByteBuffer saved = array(numbers, "video");
        float[] shown = picture().maps().raw(FeatureStream.VIDEO, 0);
        for (int i = 0; i < shown.length; i++) {
            assertEquals(shown[i], saved.getFloat(4 * i)); // the first layer comes first
        }

        String page = Files.readString(save(robot, "html", "attention.html"));
        assertTrue(page.contains("\"text\":\"" + WORDS + "\""));
        assertTrue(page.contains("data:image/jpeg;base64,"));
        assertFalse(page.contains("src=\"http"), "nothing is fetched");
        noProblem();
    }

    @Test
    void whatTheAdapterChangesIsShownAndSavedAsAttentionIs(FxRobot robot) throws Exception {
        robot.clickOn("#attentionPageMeasureADAPTER");
        await(() -> picture().measure() == Measure.ADAPTER);
        assertTrue(shown(robot, "#attentionVideo0"));
        assertTrue(robot.lookup("#attentionImage0").tryQuery().isEmpty(), "no image stream");
        assertFalse(shown(robot, "#attentionTokens"), "whatever the words");
        assertFalse(shown(robot, "#attentionShares"));
        robot.clickOn("#attentionVideo4");
        assertTrue(text(robot, "#attentionPageMatrixReadout").contains("changed by"));

        assertEquals("adapter", string(save(robot, "npz", "attention.npz"), "measure"));
        try (VideoReader reader = VideoReader.open(save(robot, "mp4", "attention.mp4"))) {
            assertTrue(
                    reader.info().width() <= 500, "one stream: " + reader.info().width());
        }
        String page = Files.readString(save(robot, "html", "attention.html"));
        assertTrue(page.contains("\"measure\":\"adapter\""));
        assertTrue(Files.readString(save(robot, "matrix.csv", "attention-frames.csv"))
                .contains("adapter,mean,mean,video"));
        assertTrue(Files.size(save(robot, "png", "attention.png")) > 0);
        robot.clickOn("#attentionPageToStory");
        assertTrue(
                parts.context().notices().current().stream()
                        .anyMatch(notice -> notice.todo().contains("Choose Attention or Relevance")),
                "why it cannot be a step of a story");
        noProblem();
    }

    @Test
    void whatIsFoldedUpStaysSo(FxRobot robot) {
        robot.clickOn("#attentionPageFold-matrix");
        assertFalse(shown(robot, "#attentionPageMatrix"));
        robot.clickOn("#attentionBack");
        assertFalse(shown(robot, "#attentionMatrix"), "beside the stage too");
        assertTrue(parts.context().settings().folded().contains("matrix"), "and after the next start");
        robot.interact(() -> robot.lookup("#attentionFold-matrix")
                .queryAs(ToggleButton.class)
                .fire());
        assertTrue(shown(robot, "#attentionMatrix"));
    }

    /** The first string of a NumPy array. */
    private static String string(Path npz, String name) throws IOException {
        ByteBuffer characters = array(npz, name);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 4 <= characters.remaining() && characters.getInt(i) != 0; i += 4) {
            text.appendCodePoint(characters.getInt(i));
        }
        return text.toString();
    }

    /** What follows the header of an array in an NPZ file. */
    private static ByteBuffer array(Path npz, String name) throws IOException {
        try (ZipFile zip = new ZipFile(npz.toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry(name + ".npy")).readAllBytes();
            assertEquals("NUMPY", new String(bytes, 1, 5, StandardCharsets.US_ASCII));
            int header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
            return ByteBuffer.wrap(bytes, 10 + header, bytes.length - 10 - header)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
