package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {

    private static final String LINE = """
            {"file":"a.mp4","id":"a","split":"test","level":"single","duration":4.5,"captions":["a red car drives left"],\
            "questions":[{"type":"colour","question":"what color is the car?","answer":"red"}],\
            "moments":[{"start":0.5,"end":4,"caption":"a red car drives left"}],"twin":"b"}""";

    @TempDir
    Path folder;

    @BeforeEach
    void someVideo() throws IOException {
        Files.write(folder.resolve("a.mp4"), new byte[] {1});
    }

    @Test
    void readsWhatIsThere() throws IOException {
        Files.writeString(folder.resolve(Annotations.NAME), LINE + "\n\n");
        AnnotatedClip clip = Annotations.read(folder).getFirst();
        assertEquals(folder.resolve("a.mp4"), clip.file());
        assertEquals(Split.TEST, clip.split());
        assertEquals("b", clip.twin());
        assertEquals(500_000, clip.moments().getFirst().span().startMicros());
        assertEquals("colour", clip.questions().getFirst().type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"file\"       | #              | not JSON",
                "\"split\":\"test\" | \"split\":\"new\" | not one of train, validation, test",
                "4.5             | \"long\"       | \"duration\" is missing or not a number",
                "\"end\":4       | \"end\":0.1    | not a span of time",
                "\"answer\"      | \"reply\"      | \"answer\" is missing",
                "\"file\"        | \"name\"       | \"file\" is missing"
            })
    void aBadLineIsNamedWithItsReason(String right, String wrong, String reason) throws IOException {
        String bad = LINE.replace(right, wrong);
        Files.writeString(folder.resolve(Annotations.NAME), LINE.replace("\"id\":\"a\"", "\"id\":\"z\"") + "\n" + bad);
        var error = assertThrows(AnnotationException.class, () -> Annotations.read(folder));
        assertTrue(error.getMessage().contains("annotations.jsonl, line 2: "), error.getMessage());
        assertTrue(error.getMessage().contains(reason), error.getMessage());
    }

    @Test
    void aLineOfOnesOwnNeedsAFileAndCaptionsOrQuestions() throws IOException {
        Files.writeString(folder.resolve(Annotations.NAME), """
                {"file":"a.mp4","start":1,"end":2.5,"captions":["a red car"]}
                {"file":"a.mp4","questions":[{"question":"what is it?","answer":"a car"}]}
                """);
        var clips = Annotations.read(folder);
        assertEquals(1_000_000, clips.getFirst().span().startMicros());
        assertEquals(1.5, clips.getFirst().duration());
        assertEquals(Split.TEST, clips.getFirst().split());
        assertNull(clips.getLast().span());
        Files.writeString(folder.resolve(Annotations.NAME), "{\"file\":\"a.mp4\"}");
        var error = assertThrows(AnnotationException.class, () -> Annotations.read(folder));
        assertTrue(error.getMessage().contains("line 1: \"captions\" is empty, and so is \"questions\""));
    }

    @Test
    void aMissingVideoIsToldOfAndEndsOnlyWhatNeedsAll() throws IOException {
        Files.writeString(
                folder.resolve(Annotations.NAME),
                LINE + "\n" + LINE.replace("a.mp4", "c.mp4").replace("\"id\":\"a\"", "\"id\":\"c\""));
        Dataset dataset = Annotations.dataset(folder);
        assertEquals(1, dataset.clips().size());
        assertEquals(
                folder.resolve("c.mp4").toString(), dataset.missing().getFirst().video());
        var error = assertThrows(AnnotationException.class, () -> Annotations.read(folder));
        assertTrue(error.getMessage().endsWith("there is no video " + folder.resolve("c.mp4")), error.getMessage());
    }

    @Test
    void anIdCannotBeUsedTwice() throws IOException {
        Files.writeString(folder.resolve(Annotations.NAME), LINE + "\n" + LINE);
        var error = assertThrows(AnnotationException.class, () -> Annotations.read(folder));
        assertTrue(error.getMessage().endsWith("the id \"a\" was used before"));
    }

    @Test
    void aMissingFileIsNamed() {
        var error = assertThrows(IOException.class, () -> Annotations.read(folder));
        assertTrue(error.getMessage().endsWith("annotations.jsonl: there is no such annotations file"));
    }
}
