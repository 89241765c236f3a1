package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.hub.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code model get} through the whole command, from a hub on this machine. */
class ModelGetVerbTest {

    @TempDir
    private Path folder;

    @Test
    void aModelIsFetchedAndToldOfAsJson() throws IOException {
        try (TestHub hub = new TestHub()) {
            hub.put(Path.of("../assets/sample-model"));
            Path out = folder.resolve("model");
            Run run = Run.vlab("model", "get", "owner/name", "--hub", hub.address(), "--out", out, "--json");
            assertEquals(0, run.exitCode(), run.err());
            JsonNode json = run.json();
            assertEquals(TestHub.COMMIT, json.get("commit").asText());
            assertEquals(
                    "model.safetensors", json.get("files").get(0).get("path").asText());
            assertTrue(json.get("files").get(0).get("hash").asText().startsWith("SHA-256 "));
            assertEquals(0, Run.vlab("model", "verify", out).exitCode());
        }
    }

    @Test
    void whatCannotBeFetchedIsSaidInOneLine() throws IOException {
        try (TestHub hub = new TestHub()) {
            Path out = folder.resolve("model");
            Run none = Run.vlab("model", "get", "owner/name@v9", "--hub", hub.address(), "--out", out);
            assertEquals(1, none.exitCode());
            assertEquals("vlab: owner/name@v9: 127.0.0.1 does not have it", none.lastError());
            assertFalse(Files.exists(out));
            Run name = Run.vlab("model", "get", "name", "--hub", hub.address(), "--out", out);
            assertTrue(name.lastError().contains("owner/name"), name.err());
            assertEquals(2, Run.vlab("model", "get", "owner/name").exitCode());
        }
    }
}
