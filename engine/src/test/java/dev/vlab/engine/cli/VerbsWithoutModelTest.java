package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.library.VideoLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that need no model, through the whole command. */
class VerbsWithoutModelTest {

    @TempDir
    private Path folder;

    @Test
    void worldRendersVideosWithAnnotations() throws IOException {
        Path out = folder.resolve("world");
        Run run = Run.vlab("world", "--out", out, "--clips", 1, "--seed", 5, "--split", "test", "--json");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1, run.json().get("clips").asInt());
        try (Stream<Path> files = Files.list(out)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(2, names.size());
            assertTrue(names.contains("annotations.jsonl"), names.toString());
        }
    }

    @Test
    void doctorLooksAtEveryPart() throws IOException {
        JsonNode checks = Run.vlab("doctor", "--json").json();
        for (JsonNode check : checks) {
            boolean needsAssets = check.get("name").asText().equals("sample model");
            assertTrue(needsAssets || check.get("ok").asBoolean(), check.toString());
        }
        assertEquals(7, checks.size());
    }

    @Test
    void anEmptyLibraryIsListedAndVerified() throws IOException {
        VideoLibrary.open(folder).close();
        Run list = Run.vlab("library", "list", "--library", folder, "--json");
        assertEquals(0, list.exitCode(), list.err());
        assertEquals(0, list.json().size());
        assertEquals(0, Run.vlab("library", "verify", "--library", folder).exitCode());
        Path file = folder.resolve("export.jsonl");
        assertEquals(
                0,
                Run.vlab("library", "export", "--library", folder, "--out", file)
                        .exitCode());
        assertEquals("", Files.readString(file));
        Run remove = Run.vlab("library", "remove", "--library", folder, folder.resolve("no.mp4"));
        assertEquals(1, remove.exitCode());
        assertTrue(remove.lastError().contains("no.mp4"), remove.err());
    }

    @Test
    void aCheckpointThatIsNoneIsRefusedByName() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{}");
        Run verify = Run.vlab("model", "verify", folder, "--json");
        assertEquals(1, verify.exitCode());
        assertEquals(false, verify.json().get("passed").asBoolean());
        assertTrue(verify.lastError().contains("config.json"), verify.err());
        Run imported = Run.vlab("model", "import", folder, "--out", folder.resolve("out"));
        assertEquals(1, imported.exitCode());
        assertEquals(1, imported.err().lines().count(), imported.err());
    }

    @Test
    void trainNamesWhatIsWrongWithAConfiguration() throws IOException {
        Path config = folder.resolve("train.json");
        Files.writeString(config, "{\"seed\": 1}");
        Run run = Run.vlab("train", "--config", config);
        assertEquals(1, run.exitCode());
        assertTrue(run.lastError().contains(config.toString()), run.err());
    }
}
