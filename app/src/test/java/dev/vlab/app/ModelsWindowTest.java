package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static dev.vlab.app.Eyes.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.models.LittleHub;
import dev.vlab.app.models.ModelsViewModel;
import dev.vlab.app.models.RandomClip;
import dev.vlab.app.settings.Folders;
import dev.vlab.engine.task.LoadedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page of the models in the real window: the sample model, a CLIP that is imported, one that is fetched. */
@ExtendWith(ApplicationExtension.class)
class ModelsWindowTest {
    @TempDir
    Path folder;

    private Composition parts;

    @Start
    void open(Stage stage) {
        Folders folders = Folders.in(folder.resolve("home"));
        parts = new Composition(folders, stage);
        VlabApp.show(stage, parts);
        parts.context().settings().samplesAddedProperty().set(true);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    /** Finds a part of a model's card: its id has a name in it, which may have dots. */
    private static Node part(FxRobot robot, String id) {
        return robot.from(robot.lookup("#modelsPage").queryAs(Node.class))
                .lookup((Node node) -> id.equals(node.getId()))
                .query();
    }

    private static void fill(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextField.class).setText(text));
    }

    private String used() {
        LoadedModel model = parts.context().models().model();
        return model == null ? "" : model.info().name();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) part(robot, id)).fire());
    }

    @Test
    void aClipIsImportedUsedComparedAndRemoved(FxRobot robot) throws Exception {
        Path clip = RandomClip.write(folder.resolve("ViT-tiny"), true);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT7).release(KeyCode.CONTROL);
        ModelsViewModel models = parts.known();
        await(() -> used().equals("sample-model")
                && models.models().size() == 1
                && !models.loadingProperty().get());
        assertTrue(shown(robot, "#modelState-sample-model"));

        robot.clickOn("#modelsImport");
        fill(robot, "#modelsImportPath", folder.resolve("none").toString());
        await(() -> shown(robot, "#modelsImportInvalid"));
        fill(robot, "#modelsImportPath", clip.toString());
        await(() -> models.importing().canStart().get());
        assertTrue(shown(robot, "#modelsImportSays"));
        assertEquals(List.of(), silent(robot));
        robot.clickOn("#modelsImportStart");
        await(() -> models.models().size() == 2);
        robot.clickOn(part(robot, "modelUse-ViT-tiny"));
        await(() -> used().equals("ViT-tiny") && !models.loadingProperty().get());
        assertTrue(part(robot, "modelRemove-ViT-tiny").isDisabled(), "what is in use stays");

        robot.clickOn("#modelsPrecision-fp32");
        await(() -> models.runsOnProperty().get().contains("fp32"));
        press(robot, "modelCompare-ViT-tiny");
        press(robot, "modelCompare-sample-model");
        robot.clickOn("#modelsCompare");
        assertTrue(shown(robot, "#modelsComparison"));
        assertEquals(List.of(), silent(robot));
        robot.clickOn("#modelsBack");
        assertFalse(shown(robot, "#modelsComparison"));

        press(robot, "modelUse-sample-model");
        await(() -> used().equals("sample-model") && !models.loadingProperty().get());
        press(robot, "modelRemove-ViT-tiny");
        robot.clickOn("#modelsDelete");
        await(() -> models.models().size() == 1);
        assertFalse(Files.exists(models.kept().resolve("ViT-tiny")));
        assertTrue(Files.exists(clip), "where it was imported from, it stays");
    }

    @Test
    void anImportedClipSaysWhatItCannotDo(FxRobot robot) throws Exception {
        Path clip = RandomClip.write(folder.resolve("ViT-tiny"), true);
        await(() -> !used().isEmpty());
        robot.interact(() -> parts.context().models().load(clip));
        await(() -> used().equals("ViT-tiny"));
        for (String panel : List.of("ask", "describe")) {
            robot.interact(() -> parts.context().workspace().show(panel));
            List<String> words = robot.lookup(".empty .label").queryAll().stream()
                    .filter(Eyes::shown)
                    .map(node -> ((Labeled) node).getText())
                    .toList();
            assertTrue(words.stream().anyMatch(word -> word.startsWith("ViT-tiny cannot ")), words.toString());
            assertTrue(words.stream().anyMatch(word -> word.contains("Train one, or open another")), words.toString());
        }
    }

    @Test
    void aModelIsFetchedCancelledAndGoneOnWith(FxRobot robot) throws Exception {
        Path served = RandomClip.write(folder.resolve("served"), true);
        ModelsViewModel models = parts.known();
        try (LittleHub hub = new LittleHub(served)) {
            robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.D).release(KeyCode.SHIFT, KeyCode.CONTROL);
            fill(robot, "#modelsHub", hub.address());
            fill(robot, "#modelsDownloadModel", "owner/missing");
            robot.clickOn("#modelsDownloadStart");
            await(() -> shown(robot, "#modelsDownloadProblem"));
            hub.slow(20);
            fill(robot, "#modelsDownloadModel", "owner/little");
            assertEquals(List.of(), silent(robot));
            robot.clickOn("#modelsDownloadStart");
            await(() -> models.downloading().run().doingProperty().get().contains("MB/s"));
            robot.clickOn("#modelsDownloadCancel");
            await(() -> models.downloading().partProperty().get() > 0);
            assertTrue(shown(robot, "#modelsPart"));
            hub.slow(0);
            await(() -> models.downloading().canStart().get());
            robot.clickOn("#modelsDownloadStart");
            await(() -> models.models().stream().anyMatch(model -> model.name().equals("little")));
            assertFalse(shown(robot, "#modelsDownloadModel"), "the form has gone");
        }
    }

    private static List<String> silent(FxRobot robot) {
        List<String> silent = new ArrayList<>();
        robot.interact(() -> PanelsTest.collect(robot.lookup("#modelsPage").queryAs(Parent.class), silent));
        return silent;
    }
}
