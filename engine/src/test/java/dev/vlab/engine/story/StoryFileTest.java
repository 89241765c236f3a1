package dev.vlab.engine.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Measure;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFileTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private StoryClip clip(String name) {
        return new StoryClip(folder.resolve("films").resolve(name), SHA, TimeSpan.ofSeconds(1.25, 4));
    }

    private Story story() {
        StoryClip car = clip("car.mp4");
        var answered = new StepResult.Answered(
                "red",
                0.75,
                List.of(new Answer.Alternative("blue", 0.125)),
                List.of(new Answer.Evidence(1_400_000, 0.5), new Answer.Evidence(2_400_000, 0.5)));
        return new Story(
                "What it sees",
                List.of(
                        new Step(car, new StepTask.Ask("what colour?"), "Look at the colour.", answered),
                        new Step(clip("boat.mp4"), new StepTask.Describe(), "", null),
                        new Step(
                                null,
                                new StepTask.Search("a red car"),
                                "Find it.",
                                new StepResult.Found(List.of(new FoundMoment(car, 0.5)))),
                        new Step(car, look(), "Why?", looked(car))));
    }

    private static StepTask.Look look() {
        return new StepTask.Look("what colour?", "red", "red", FeatureStream.VIDEO);
    }

    /** Two frames of two by two patches. */
    private static StepResult.Looked looked(StoryClip clip) {
        float[][][] probabilities = {
            {{0.1f, 0.2f, 0.05f, 0.05f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f}},
            {{0.5f, 0, 0, 0, 0.5f, 0, 0, 0, 0, 0}}
        };
        return new StepResult.Looked(
                List.of("very", "red"),
                1,
                new AttentionMaps(
                        Measure.ATTENTION,
                        new Clip(clip.file(), clip.span()),
                        List.of("red"),
                        List.of(1_400_000L, 2_400_000L),
                        1,
                        2,
                        probabilities,
                        new float[][][] {{{0.25f}}, {{0.75f}}}));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("story.json");
        Story story = story();
        StoryFile.write(file, story);
        Story read = StoryFile.read(file);
        assertEquals(story.title(), read.title());
        assertEquals(story.steps().subList(0, 3), read.steps().subList(0, 3));
        Step last = read.steps().getLast();
        assertTrue(last.hasSameWork(story.steps().getLast()));
        var stored = (StepResult.Looked) last.stored();
        assertEquals(List.of("very", "red"), stored.words());
        assertEquals(0.75, stored.maps().videoShare(0, 0), 1e-6);
        assertArrayEquals(
                new float[] {0.2f, 0.05f, 0.05f, 0.1f}, stored.maps().patches(FeatureStream.IMAGE, 0, 0, 0)[0], 1e-5f);
        assertArrayEquals(new float[] {1, 0}, stored.maps().frames(FeatureStream.VIDEO, 0, 0, 0), 1e-5f);
    }

    @Test
    void clipsAreNamedBesideTheFileSoThatBothCanBeSent() throws IOException {
        Path file = folder.resolve("stories").resolve("story.json");
        StoryFile.write(file, story());
        assertTrue(Files.readString(file).contains("\"../films/car.mp4\""));
        Path sent = Files.createDirectories(folder.resolve("elsewhere/stories")).resolve("story.json");
        Files.move(file, sent);
        StoryClip clip = StoryFile.read(sent).steps().getFirst().clip();
        assertEquals(folder.resolve("elsewhere/films/car.mp4"), clip.file());
    }

    @Test
    void clipsThatWereSentInTheStorysOwnFolderAreFoundThere() throws IOException {
        Path file = folder.resolve("stories").resolve("story.json");
        StoryFile.write(file, story());
        Path sent = Files.createDirectories(folder.resolve("mail")).resolve("story.json");
        Files.move(file, sent);
        Path car = Files.writeString(sent.resolveSibling("car.mp4"), "a film");
        Story read = StoryFile.read(sent);
        assertEquals(car, read.steps().getFirst().clip().file());
        assertEquals(
                folder.resolve("films/boat.mp4"), read.steps().get(1).clip().file());
        var found = (StepResult.Found) read.steps().get(2).stored();
        assertEquals(car, found.moments().getFirst().clip().file());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON at all | not valid JSON",
                "[] | is not a story",
                "{\"title\": \"x\"} | is not a story",
                "{\"vlabStory\": 2, \"steps\": []} | is a story of version 2; this program reads version 1",
                "{\"vlabStory\": 1} | \"steps\" has to be a list",
                "{\"vlabStory\": 1, \"steps\": [], \"stpes\": []} | \"stpes\" means nothing here",
                "{\"vlabStory\": 1, \"steps\": [3]} | \"step 1\" has to be an object",
                "{\"vlabStory\": 1, \"steps\": [{\"show\": \"dance\"}]} | step 1: \"show\" is \"dance\"",
                "{\"vlabStory\": 1, \"steps\": [{\"show\": \"answer\"}]} | step 1: \"question\" has to be a text",
                "{\"vlabStory\": 1, \"steps\": [{\"show\": \"caption\"}]} | step 1: \"clip\" has to be an object",
                "{\"vlabStory\": 1, \"steps\": [{\"show\": \"search\", \"query\": \"a\", \"stored\": {}}]}"
                        + " | step 1, stored: \"moments\" has to be a list",
            })
    void aBadFileIsNamedWithTheReason(String text, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        IOException e = assertThrows(IOException.class, () -> StoryFile.read(file));
        assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"sha256\" : \"0 | \"sha256\" : \"x | 64 hexadecimal digits",
                "\"end\" : 4.0 | \"end\" : 1.0 | ends before it begins",
                "\"confidence\" : 0.75 | \"confidence\" : 75 | step 1, stored: \"confidence\" has to be a number from 0 to 1",
                "\"grid\" : 2 | \"grid\" : 3 | step 4, stored: \"image\" has to hold 10 numbers for each frame",
                "\"word\" : 1 | \"word\" : 2 | step 4, stored: \"word\" has to be a number from 0 to 1",
            })
    void aSpoiltFileIsNamedWithTheReason(String was, String is, String reason) throws IOException {
        Path file = folder.resolve("spoilt.json");
        StoryFile.write(file, story());
        Files.writeString(file, Files.readString(file).replace(was, is));
        IOException e = assertThrows(IOException.class, () -> StoryFile.read(file));
        assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void aStoredResultIsForgottenWithTheWorkItWasOf() {
        Step step = story().steps().getFirst();
        assertEquals(step, step.withWork(step.clip(), step.task()));
        Step other = step.withWork(step.clip(), new StepTask.Ask("what moves?"));
        assertNull(other.stored());
        assertEquals(step.line(), other.line());
    }
}
