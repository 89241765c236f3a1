package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.story.StoryFile;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsing stories with the sample model. */
class StoryVerbTest {

    private static final String OTHER_CONTENT = "0".repeat(64);

    @TempDir
    private static Path folder;

    private static AnnotatedClip clip;

    @BeforeAll
    static void choose() throws IOException {
        clip = Annotations.read(Path.of("..", "sample-videos")).stream()
                .filter(one -> one.level().equals("single"))
                .findFirst()
                .orElseThrow();
    }

    private static Step step(String file, StepTask task) {
        Path at = clip.file().resolveSibling(file).toAbsolutePath();
        return new Step(new StoryClip(at, OTHER_CONTENT, TimeSpan.ofSeconds(0, 3)), task, "a line", null);
    }

    @Test
    void everyKindOfStepIsComputedAndStored() throws IOException {
        String name = clip.file().getFileName().toString();
        String caption = clip.captions().getFirst();
        String word = caption.split(" ", 4)[2];
        Path file = folder.resolve("story.json");
        StoryFile.write(
                file,
                new Story(
                        "All kinds",
                        List.of(
                                step(
                                        name,
                                        new StepTask.Ask(
                                                clip.questions().getFirst().question())),
                                step(name, new StepTask.Describe()),
                                new Step(null, new StepTask.Search(caption), "", null),
                                step(name, new StepTask.Look(null, caption, word, FeatureStream.VIDEO)))));
        Path library = folder.resolve("library");
        assertEquals(0, Run.vlab("index", "--library", library, clip.file()).exitCode());
        Run run = Run.vlab("story", file, "--library", library, "--refresh");
        assertEquals(0, run.exitCode(), run.err());

        Story stored = StoryFile.read(file);
        for (Step step : stored.steps()) {
            assertNotNull(step.stored(), step.task().toString());
            assertTrue(step.clip() == null || !step.clip().sha256().equals(OTHER_CONTENT));
        }
        assertEquals("a line", stored.steps().getFirst().line());
        var found = (StepResult.Found) stored.steps().get(2).stored();
        assertEquals(
                clip.file().toAbsolutePath().normalize(),
                found.moments().getFirst().clip().file());
        var looked = (StepResult.Looked) stored.steps().get(3).stored();
        assertEquals(word, looked.words().get(looked.word()));
    }

    @Test
    void aStepThatCannotBeComputedIsToldOfAndTheOthersAreDone() throws IOException {
        Path file = folder.resolve("broken.json");
        StoryFile.write(
                file,
                new Story(
                        "",
                        List.of(
                                step("no-such-clip.mp4", new StepTask.Describe()),
                                step(clip.file().getFileName().toString(), new StepTask.Describe()))));
        Run run = Run.vlab("story", file, "--json");
        assertEquals(1, run.exitCode());
        assertTrue(run.lastError().contains("1 step could not be computed"), run.err());
        JsonNode steps = run.json();
        assertTrue(steps.get(0).get("problem").asText().contains("no-such-clip.mp4"));
        assertTrue(steps.get(1).get("result").asText().length() > 3);
    }
}
