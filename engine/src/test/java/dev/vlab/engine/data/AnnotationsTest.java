package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertEquals(QuestionType.COLOUR, clip.questions().getFirst().type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"file\"       | #              | not JSON",
                "\"a.mp4\"       | \"c.mp4\"      | there is no video",
                "\"split\":\"test\" | \"split\":\"new\" | not one of train, validation, test",
                "\"colour\"      | \"smell\"      | \"type\" is \"smell\"",
                "4.5             | \"long\"       | \"duration\" is missing or not a number",
                "\"end\":4       | \"end\":0.1    | not a span of time",
                "[\"a red car drives left\"] | [] | \"captions\" is empty",
                "\"id\"          | \"name\"       | \"id\" is missing"
            })
    void aBadLineIsNamedWithItsReason(String right, String wrong, String reason) throws IOException {
        String bad = LINE.replace(right, wrong);
        Files.writeString(folder.resolve(Annotations.NAME), LINE.replace("\"id\":\"a\"", "\"id\":\"z\"") + "\n" + bad);
        var error = assertThrows(AnnotationException.class, () -> Annotations.read(folder));
        assertTrue(error.getMessage().contains("annotations.jsonl, line 2: "), error.getMessage());
        assertTrue(error.getMessage().contains(reason), error.getMessage());
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
