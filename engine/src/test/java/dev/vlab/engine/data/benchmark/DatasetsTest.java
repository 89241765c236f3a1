package dev.vlab.engine.data.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own clips, and what is said of files that are not as they should be. */
class DatasetsTest {

    private static final Path SAMPLES =
            Path.of("..", "sample-videos").toAbsolutePath().normalize();

    @TempDir
    private Path temporary;

    private BenchmarkFolder folder;

    @BeforeEach
    void empty() {
        folder = new BenchmarkFolder(temporary);
    }

    @Test
    void rowsAboutTheSamePartOfAFileMakeOneClip() throws IOException {
        folder.videos("a.mp4").file("own.csv", """
                file;start;end;caption;question;answer;type;choices;split
                videos/a.mp4;;;a dog;;;;;train
                videos/a.mp4;;;a dog runs;;;;;train
                videos/a.mp4;1;2,5;;;;;;
                """.replace("2,5;;", "2.5;it sits;"));
        Dataset dataset = Datasets.read(temporary.resolve("own.csv"));
        assertEquals(List.of("a dog", "a dog runs"), dataset.clips().getFirst().captions());
        assertEquals(Split.TRAIN, dataset.clips().getFirst().split());
        assertEquals(TimeSpan.ofSeconds(1, 2.5), dataset.clips().getLast().span());
    }

    @Test
    void choicesAreSeparatedByBars() throws IOException {
        folder.videos("a.mp4").file("own.tsv", """
                file\tquestion\tanswer\tchoices
                videos/a.mp4\twhat is it?\ta dog\ta cat | a dog
                """);
        assertEquals(
                List.of("a cat", "a dog"),
                Datasets.read(temporary.resolve("own.tsv"))
                        .clips()
                        .getFirst()
                        .questions()
                        .getFirst()
                        .choices());
    }

    @Test
    void aFolderOfVideosHasItsCaptionsBesideThem() throws IOException {
        folder.videos("day/a.mp4", "b.webm", "c.mp4");
        Files.writeString(folder.video("day/a.txt"), "a dog\n\na dog runs\n");
        Files.writeString(folder.video("b.txt"), "a cat");
        Dataset dataset = Datasets.read(temporary.resolve("videos"));
        assertEquals(List.of("b.webm", "day/a.mp4"), BenchmarkFolder.ids(dataset));
        assertEquals(List.of("a dog", "a dog runs"), dataset.clips().getLast().captions());
    }

    @Test
    void alookIntoTheVideosFindsTheirLengthAndThoseThatCannotBeRead() throws IOException {
        Path film = SAMPLES.resolve("yellow-train-runs-right.mp4");
        folder.videos("broken.mp4").file("own.csv", """
                file,start,end,caption
                %1$s,,,whole
                %1$s,4,999,to the end
                %1$s,500,999,after the end
                videos/broken.mp4,,,broken
                """.formatted(film));
        Dataset dataset = Datasets.read(temporary.resolve("own.csv")).lookedInto(file -> {});
        assertEquals(
                List.of(TimeSpan.ofSeconds(0, 4.2), TimeSpan.ofSeconds(4, 4.2)),
                dataset.clips().stream().map(AnnotatedClip::span).toList());
        assertEquals(2, dataset.missing().size());
        assertTrue(dataset.missing().getFirst().reason().contains("ends before the clip begins"));
        assertTrue(dataset.missing().getLast().video().endsWith("broken.mp4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own.csv    | file,caption\\na.mp4,x,y          | own.csv, line 2: has 3 columns, the header names 2",
                "own.csv    | file,caption\\na.mp4,x\\n,y        | own.csv, line 3: \"file\" or \"video\" is missing",
                "own.csv    | file,caption\\na.mp4,             | own.csv, line 2: has neither a caption nor a question",
                "own.csv    | file,start,end,caption\\na,4,2,x   | own.csv, line 2: from 4.0 to 2.0 s is not a span",
                "own.csv    | file,question,caption\\na,what?,x  | own.csv, line 2: \"answer\" is missing",
                "own.csv    | file,split,caption\\na,new,x       | own.csv, line 2: \"split\" is \"new\", not one of",
                "own.json   | {\"videos\": \"v\"}               | own.json: does not say which \"benchmark\"",
                "own.json   | {\"benchmark\": \"x\"}            | \"benchmark\" is \"x\", not one of msrvtt, msrvtt-1ka",
                "own.json   | {\"benchmark\": \"vatex\", \"video\": 1} | own.json: \"video\" is no key",
                "own.txt    | hello                             | own.txt: is neither a dataset's description"
            })
    void whatIsWrongIsNamed(String name, String text, String reason) throws IOException {
        folder.file(name, text.replace("\\n", "\n"));
        var error = assertThrows(IOException.class, () -> Datasets.read(temporary.resolve(name)));
        assertTrue(error.getMessage().contains(reason), error.getMessage());
    }

    @Test
    void aBenchmarksFaultsAreNamedWithTheirLine() throws IOException {
        folder.videos("a.mp4")
                .file("vatex.json", "[{\"videoID\": \"a\", \"enCap\": [\"x\"]},\n {\"enCap\": [\"y\"]}]")
                .file("half.json", "[{\"videoID\": \"a\",\n \"enCap\": [\"x\"");
        var missing = assertThrows(IOException.class, () -> folder.read("vatex", "vatex.json"));
        assertTrue(missing.getMessage().endsWith("vatex.json, line 2: \"videoID\" is missing or not a text"));
        var half = assertThrows(IOException.class, () -> folder.read("vatex", "half.json"));
        assertTrue(half.getMessage().contains("half.json, line 2: not JSON"), half.getMessage());
        var absent = assertThrows(IOException.class, () -> folder.read("vatex", "absent.json"));
        assertTrue(absent.getMessage().endsWith("absent.json: there is no such annotations file"));
    }
}
