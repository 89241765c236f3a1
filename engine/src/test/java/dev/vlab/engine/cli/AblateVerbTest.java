package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code ablate} trains in programs of their own. */
class AblateVerbTest {

    @TempDir
    Path folder;

    @Test
    void trainsMeasuresAndPrintsRows() throws IOException {
        Path config = Files.writeString(folder.resolve("a.json"), """
                {"output": "%s", "seeds": [3], "evaluation_clips": 4,
                 "base": {"frames": 2, "threads": 1, "device": "cpu",
                   "model": {"image_size": 32, "patch_size": 16, "width": 16, "vision_layers": 1, "text_layers": 1,
                             "multimodal_layers": 1, "heads": 2, "max_frames": 4},
                   "stages": [{"kind": "integrated_tuning", "steps": 1, "clips": 2, "learning_rate": 0.001}]},
                 "variants": {"base": {}}, "comparisons": {"Alone": ["base"]}}
                """.formatted(folder.resolve("out")));
        Run run = Run.vlab("ablate", "--json", "--config", config.toString());
        assertEquals(0, run.exitCode(), run.err());
        JsonNode printed = new ObjectMapper().readTree(run.out());
        assertEquals("base", printed.path("rows").path(0).path("variant").asText());
        assertTrue(printed.path("rows")
                        .path(0)
                        .path("seconds_per_step")
                        .path("mean")
                        .asDouble()
                > 0);
        assertTrue(Files.isRegularFile(Path.of(printed.path("plot").asText())));
    }
}
