package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every job through the whole command, on a real film, with a model that the command itself has trained. It has seen so
 * little that what it says is noise: what is held here is the form, which other programs rely on.
 */
class JobsTest {

    @TempDir
    private static Path folder;

    private static Path model;
    private static Path film;

    @BeforeAll
    static void trainAndFilm() throws IOException {
        Path config = folder.resolve("train.json");
        Path output = folder.resolve("run");
        Files.writeString(config, """
                {"output": "%s", "seed": 1, "world_seed": 7, "frames": 4, "mixed_precision": false, "checkpoint_every": 10,
                 "model": {"image_size": 32, "patch_size": 16, "width": 32, "vision_layers": 1, "text_layers": 1,
                           "multimodal_layers": 1, "heads": 2, "max_frames": 8, "blending": "stack",
                           "share_cross_attention": true},
                 "stages": [{"kind": "integrated_tuning", "steps": 1, "clips": 2, "learning_rate": 0.001,
                             "clip_learning_rate": 0.001, "sequences_from": 0.0, "sequences_to": 0.0}]}
                """.formatted(output.toString().replace("\\", "/")));
        Run train = Run.vlab("train", "--config", config, "--json");
        assertEquals(0, train.exitCode(), train.err());
        model = Path.of(train.json().get("model").asText());
        assertEquals(1, Files.readAllLines(output.resolve("log.jsonl")).size());

        Path media = folder.resolve("media");
        assertEquals(0, Run.vlab("world", "--out", media, "--clips", 1).exitCode());
        try (var files = Files.newDirectoryStream(media, "*.mp4")) {
            film = files.iterator().next();
        }
    }

    private static JsonNode json(Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--model", model, "--json"));
        Run run = Run.vlab(all.toArray());
        assertEquals(0, run.exitCode(), run.err());
        return run.json();
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void embedsClipsAndTextsAtLengthOne() throws IOException {
        for (JsonNode all : List.of(json("embed", film), json("embed", "--text", "a red car"))) {
            assertEquals(1, all.size());
            assertEquals(List.of("input", "embedding"), keys(all.get(0)));
            double square = 0;
            for (JsonNode value : all.get(0).get("embedding")) {
                square += value.asDouble() * value.asDouble();
            }
            assertEquals(1, square, 1e-4);
        }
    }

    @Test
    void captionsASpanPieceByPiece() throws IOException {
        JsonNode pieces = json("caption", film, "--from", 1, "--to", 3, "--segment", 1);
        assertEquals(2, pieces.size());
        assertEquals(List.of("clip", "start", "end", "caption", "score"), keys(pieces.get(0)));
        assertEquals(1, pieces.get(0).get("start").asDouble());
        assertEquals(2, pieces.get(1).get("start").asDouble());
        assertEquals(3, pieces.get(1).get("end").asDouble());
        Run outside = Run.vlab("caption", film, "--model", model, "--from", 100);
        assertEquals(1, outside.exitCode());
        assertTrue(outside.lastError().contains(film.toString()), outside.err());
    }

    @Test
    void answersWithConfidenceRunnersUpAndEvidence() throws IOException {
        JsonNode answer = json("ask", film, "what colour is it?");
        assertEquals(List.of("clip", "question", "answer", "confidence", "alternatives", "evidence"), keys(answer));
        assertEquals(
                List.of("answer", "confidence"), keys(answer.get("alternatives").get(0)));
        double sum = 0;
        for (JsonNode frame : answer.get("evidence")) {
            assertEquals(List.of("time", "weight"), keys(frame));
            sum += frame.get("weight").asDouble();
        }
        assertEquals(1, sum, 1e-3);
    }

    @Test
    void showsAttentionAsFilesAndShares() throws IOException {
        JsonNode shown = json("attention", film, "--text", "a red car", "--out", folder.resolve("attention"));
        assertEquals(List.of("tokens", "frames", "files"), keys(shown));
        for (JsonNode file : shown.get("files")) {
            assertTrue(Files.size(Path.of(file.asText())) > 0, file.asText());
        }
        JsonNode frames = shown.get("frames");
        for (String stream : List.of("image", "video")) {
            double sum = 0;
            for (JsonNode frame : frames) {
                assertEquals(shown.get("tokens").size(), frame.get(stream).size());
                sum += frame.get(stream).get(0).asDouble();
            }
            assertEquals(1, sum, 1e-3);
        }
    }

    @Test
    void showsRelevanceToAnAnswerInTheSameForm() throws IOException {
        Path out = folder.resolve("relevance");
        JsonNode shown =
                json("attention", film, "--relevance", "--question", "what is it?", "--text", "a car", "--out", out);
        assertEquals(List.of("tokens", "frames", "files"), keys(shown));
        assertTrue(Files.readString(out.resolve("attention.html")).contains("\"measure\":\"relevance\""));
    }

    @Test
    void showsWhatTheAdapterChangesWithoutAText() throws IOException {
        Path out = folder.resolve("adapter");
        JsonNode shown = json("attention", film, "--adapter", "--out", out);
        assertEquals(List.of("frames", "files"), keys(shown));
        JsonNode frame = shown.get("frames").get(0);
        assertEquals(List.of("time", "change", "patches"), keys(frame));
        assertEquals(frame.get("patches").size(), frame.get("patches").get(0).size());
        assertTrue(Files.readString(out.resolve("attention.html")).contains("\"measure\":\"adapter\""));
        assertEquals(
                2, Run.vlab("attention", film, "--out", out, "--model", model).exitCode());
        Run both = Run.vlab("attention", film, "--adapter", "--relevance", "--out", out, "--model", model);
        assertEquals(2, both.exitCode());
    }

    @Test
    void indexesOnceAndSearches() throws IOException {
        Path library = folder.resolve("library");
        JsonNode first = json("index", "--library", library, film.getParent());
        assertEquals(List.of("added", "skipped", "failed", "moments", "seconds"), keys(first));
        assertEquals(1, first.get("added").asInt());
        assertEquals(1, json("index", "--library", library, film).get("skipped").asInt());

        JsonNode hits = json("search", "--library", library, "a red car", "--threshold", -1, "-k", 1);
        assertEquals(1, hits.size());
        assertEquals(
                List.of("video", "start", "end", "score"), keys(hits.get(0)).subList(0, 4));
        assertEquals(film.toString(), hits.get(0).get("video").asText());
        assertEquals(
                0,
                json("search", "--library", library, "a red car", "--threshold", 1)
                        .size());

        Run tagged = Run.vlab("library", "tag", "--library", library, film, "--add", "A Tag", "--stars", 4, "--json");
        assertEquals("a tag", tagged.json().get(0).get("tags").get(0).asText(), tagged.err());
        JsonNode listed = Run.vlab("library", "list", "--library", library, "--json")
                .json()
                .get(0);
        assertEquals("a tag", listed.get("tags").get(0).asText());
        assertEquals(4, listed.get("stars").asInt());
        JsonNode jobs =
                Run.vlab("library", "jobs", "--library", library, "--json").json();
        assertEquals("done", jobs.get("jobs").get(0).get("state").asText());
        assertEquals(0, jobs.get("failures").size());
        assertEquals(
                2,
                Run.vlab("library", "tag", "--library", library, film, "--stars", 9)
                        .exitCode());

        Path chosen = folder.resolve("hits.json");
        Files.writeString(chosen, hits.toString());
        for (String name : List.of("hits.csv", "hits.edl", "hits.vtt", "hits.png")) {
            Path file = folder.resolve(name);
            Run export = Run.vlab("library", "export", "--library", library, "--moments", chosen, "--out", file);
            assertEquals(0, export.exitCode(), export.err());
            assertTrue(Files.size(file) > 0, name);
        }
        Run cut = Run.vlab("library", "export", "--library", library, "--moments", chosen, "--clips", folder, "--json");
        Path part = Path.of(cut.json().get("clips").get(0).asText());
        try (VideoReader reader = VideoReader.open(part)) {
            double seconds =
                    hits.get(0).get("end").asDouble() - hits.get(0).get("start").asDouble();
            assertEquals(seconds, reader.info().durationMicros() / 1e6, 0.05);
        }

        Run usual = Run.vlab("search", "--library", library, "--model", model, "a red car");
        assertEquals(0, usual.exitCode(), usual.err());
        assertTrue(usual.out().contains(film.toString()) || usual.out().startsWith("Nothing matches"), usual.out());

        Run broken = Run.vlab("index", "--library", library, "--model", model, folder.resolve("train.json"));
        assertEquals(1, broken.exitCode());
        assertTrue(broken.lastError().contains("train.json"), broken.err());
        assertFalse(broken.err().contains("Exception"), broken.err());
    }

    @Test
    void saysWhereAVideoIsOutsideOfWhatTheModelKnows() throws IOException {
        Path foreign = Files.copy(film, folder.resolve("holiday.mp4"));
        Run run = Run.vlab("caption", foreign, film, "--model", model, "--json");
        assertEquals(2, run.json().size());
        assertTrue(run.err().contains("note: ") && run.err().contains(foreign.toString()), run.err());
        assertFalse(Run.vlab("ask", film, "what is it?", "--model", model).err().contains("note: "));
    }

    @Test
    void saysWhichWordsTheModelHasNeverMet() {
        Run asked = Run.vlab("ask", film, "Is the Zebra a car?", "--model", model, "--json");
        assertTrue(asked.err().contains("note: ") && asked.err().contains("never met: zebra;"), asked.err());
        assertEquals(0, asked.exitCode());
    }

    @Test
    void refusesAModelThatCannotReadAndSaysWhatToDo() throws IOException {
        Path mute = Files.createDirectory(folder.resolve("mute"));
        for (String name : List.of("config.json", "model.safetensors")) {
            Files.copy(model.resolve(name), mute.resolve(name));
        }
        Run run = Run.vlab("caption", film, "--model", mute);
        assertEquals(1, run.exitCode());
        assertTrue(run.lastError().contains(mute.toString()) && run.lastError().contains("--vocabulary"), run.err());
    }

    @Test
    void aFileWhereAFolderIsNeededIsNamed() {
        Path file = folder.resolve("train.json");
        Run run = Run.vlab("attention", film, "--text", "a car", "--out", file, "--model", model);
        assertEquals(1, run.exitCode());
        assertTrue(run.lastError().contains(file + ": is a file"), run.err());
    }

    @Test
    void tellsWhatAModelCanDo() throws IOException {
        Run run = Run.vlab("model", "info", model, "--json");
        assertEquals(5, run.json().get("capabilities").size(), run.out());
        assertEquals(
                1, Run.vlab("model", "list", model.getParent(), "--json").json().size());
        assertEquals(0, Run.vlab("model", "verify", model).exitCode());
    }
}
