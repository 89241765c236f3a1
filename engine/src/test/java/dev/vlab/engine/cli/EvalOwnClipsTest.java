package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.data.Annotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample model on a table of a user's own, over films that it understands. */
class EvalOwnClipsTest {

    private static final Path SAMPLES =
            Path.of("..", "sample-videos").toAbsolutePath().normalize();
    private static final Path MODEL = Path.of("..", "assets", "sample-model");

    @TempDir
    private Path folder;

    private Path table(String text) throws IOException {
        Path table = folder.resolve("own.csv");
        Files.writeString(table, text.replace("SAMPLES", SAMPLES.toString()));
        return table;
    }

    private static Run eval(String task, Path data, Object... more) {
        Object[] all = new Object[7 + more.length];
        Object[] first = {"eval", "--task", task, "--data", data, "--model", MODEL};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Run.vlab(all);
    }

    @Test
    void asksAndChoosesAndListsWhatIsMissing() throws IOException {
        Path table = table("""
                file,question,answer,choices,type
                SAMPLES/yellow-train-runs-right.mp4,what is the color of the train?,yellow,,open
                SAMPLES/yellow-train-runs-right.mp4,what is the color of the train?,yellow,red|yellow|blue,choice
                gone.mp4,what is it?,a cat,,open
                """);
        JsonNode json = eval("qa", table, "--json").json();
        assertEquals(2, json.at("/metrics/questions").asInt());
        assertEquals(1, json.at("/metrics/accuracy").asDouble());
        assertEquals("yellow", json.at("/predictions/1/answer").asText());
        assertEquals("gone.mp4", json.at("/missing/0/video").asText());
        Run text = eval("qa", table);
        assertTrue(text.out().contains("1 video cannot be used:\n  gone.mp4: not in "), text.out());
    }

    /** A film of several scenes says something else in each of them. */
    @Test
    void looksAtTheSpanThatIsMeant() throws IOException {
        var story = Annotations.read(SAMPLES).stream()
                .filter(clip -> clip.level().equals("story"))
                .findFirst()
                .orElseThrow();
        StringBuilder rows = new StringBuilder("file;start;end;caption\n");
        for (var moment : story.moments().subList(0, 4)) {
            rows.append("%s;%s;%s;%s%n"
                    .formatted(
                            story.file(),
                            moment.span().startSeconds(),
                            moment.span().endSeconds(),
                            moment.caption()));
        }
        JsonNode json = eval("retrieval", table(rows.toString()), "--json").json();
        assertEquals(4, json.at("/metrics/gallery").asInt());
        assertTrue(json.at("/metrics/text_to_video/r@1").asDouble() >= 0.75, json.toString());
        JsonNode described =
                eval("caption", folder.resolve("own.csv"), "--json").json();
        assertEquals(4, described.at("/metrics/clips").asInt());
    }

    @Test
    void saysWhatIsWrongInOneLine() throws IOException {
        Run run = eval("caption", table("file,caption\ngone.mp4,a cat\n"));
        assertEquals(1, run.exitCode());
        assertTrue(run.lastError().contains("own.csv: there are no clips in it whose video is there; 1 are missing"));
        Run none = eval("qa", table("file,caption\nSAMPLES/yellow-train-runs-right.mp4,a train\n"));
        assertTrue(none.lastError().endsWith("own.csv: no clip in it has a question"), none.err());
    }
}
