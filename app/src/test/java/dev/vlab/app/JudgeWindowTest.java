package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static dev.vlab.app.Eyes.shown;
import static dev.vlab.app.Eyes.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.evaluation.EvalForm;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.evaluation.EvaluationViewModel;
import dev.vlab.app.jobs.NativeOpenDialog;
import dev.vlab.app.judge.JudgeViewModel;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.eval.judge.JudgeSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the sample model says of three clips, judged in the real window by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class JudgeWindowTest {
    private static final int CLIPS = 3;

    @TempDir
    static Path folder;

    private Composition parts;
    private JudgeViewModel judge;

    @Start
    void open(Stage stage) {
        parts = new Composition(
                new Folders(folder.resolve("config"), folder.resolve("data")),
                (what, name) -> Optional.of(folder.resolve(name)),
                new NativeOpenDialog(stage));
        VlabApp.show(stage, parts);
        judge = parts.judging().model();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(parts::close);
    }

    private JudgeSession session() {
        return Objects.requireNonNull(judge.sessionProperty().get());
    }

    /** Captions of a few sample clips by the sample model, as the evaluation page makes them. */
    private void evaluate(FxRobot robot) throws Exception {
        Path samples = Shipped.sampleVideos().orElseThrow().toAbsolutePath().normalize();
        String some = String.join(
                "\n", Files.readAllLines(samples.resolve("annotations.jsonl")).subList(0, CLIPS));
        Path data = Files.writeString(
                folder.resolve("annotations.jsonl"), some.replace("\"file\":\"", "\"file\":\"" + samples + "/"));
        EvaluationViewModel evaluation = parts.benches().evaluation();
        robot.interact(() -> {
            evaluation.form().sourceProperty().set(EvalForm.Source.SAMPLE);
            evaluation.form().dataProperty().set(data.toString());
            evaluation.form().does(EvalTask.QUESTIONS).set(false);
            evaluation.form().does(EvalTask.SEARCH).set(false);
        });
        await(() -> evaluation.canStart().get());
        robot.interact(evaluation::start);
        await(() -> !evaluation.history().isEmpty());
    }

    private static void save(FxRobot robot, int item) {
        robot.interact(() -> robot.lookup("#judgeExport")
                .queryAs(MenuButton.class)
                .getItems()
                .get(item)
                .fire());
    }

    @Test
    void captionsAreJudgedAndTheReportSaved(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT6).release(KeyCode.CONTROL);
        assertTrue(shown(robot, "#judgeNone"), "says what to do first");
        evaluate(robot);
        assertTrue(shown(robot, "#judgeEmpty"));
        robot.clickOn("#judgeBegin");
        await(() -> shown(robot, "#judgeAnswer"));
        assertEquals("1 of " + CLIPS, text(robot, "#judgePlace"));
        assertFalse(shown(robot, "#judgeTruth"), "nobody is told what is right");
        assertEquals(session().items().getFirst().answers().getFirst(), text(robot, "#judgeAnswer"));
        assertEquals(List.of(), silent(robot));

        robot.press(KeyCode.SHIFT).type(KeyCode.DIGIT2).release(KeyCode.SHIFT);
        robot.type(KeyCode.N).write("5 of 5, nearly").type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT4);
        assertEquals("2 of " + CLIPS, text(robot, "#judgePlace"));
        robot.type(KeyCode.DIGIT1).type(KeyCode.U);
        assertEquals("2 of " + CLIPS, text(robot, "#judgePlace"));
        robot.clickOn("#judgeRate5").type(KeyCode.DIGIT5);
        assertEquals(CLIPS, session().rated(judge.raterProperty().get()));
        var first = session().of(judge.raterProperty().get(), 0).orElseThrow();
        assertEquals(List.of("wrong colour"), first.tags());
        assertEquals("5 of 5, nearly", first.note());

        robot.type(KeyCode.V);
        assertEquals("4.67", text(robot, "#judgeMean"));
        assertEquals("100 %", text(robot, "#judgeGood"));
        assertEquals(List.of(), silent(robot));
        for (int i = 0; i < 3; i++) {
            save(robot, i);
        }
        await(() -> Files.exists(folder.resolve("judging.html")) && Files.exists(folder.resolve("judgements.csv")));
        assertTrue(Files.readString(folder.resolve("judging.html")).contains("data:image/jpeg"));
        assertEquals(
                CLIPS + 1, Files.readAllLines(folder.resolve("judgements.csv")).size());
        await(() -> Files.exists(folder.resolve("judging.json")));
    }

    private static List<String> silent(FxRobot robot) {
        List<String> silent = new ArrayList<>();
        robot.interact(() -> PanelsTest.collect(robot.lookup("#judgePage").queryAs(Parent.class), silent));
        return silent;
    }
}
