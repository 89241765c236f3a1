package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configuration is read as it is written, or refused by file and key. */
class TrainConfigTest {

    private static final String GOOD = """
            {
              "output": "runs/a",
              "seed": 1,
              "world_seed": 2,
              "frames": 4,
              "mixed_precision": false,
              "checkpoint_every": 10,
              "model": {
                "image_size": 32, "patch_size": 16, "width": 16, "vision_layers": 1, "text_layers": 1,
                "multimodal_layers": 1, "heads": 2, "max_frames": 4, "blending": "parallel",
                "share_cross_attention": false
              },
              "stages": [
                {
                  "kind": "adaptive_transferring", "steps": 3, "clips": 2, "learning_rate": 0.001,
                  "clip_learning_rate": 0, "sequences_from": 0, "sequences_to": 0.5
                }
              ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatIsWritten() throws IOException {
        TrainConfig config = TrainConfig.read(file(GOOD));
        assertEquals(Path.of("runs/a"), config.output());
        assertEquals(16, config.model().width());
        assertEquals(StageKind.ADAPTIVE_TRANSFERRING, config.stages().getFirst().kind());
        assertEquals(0.25, config.stages().getFirst().sequences(1), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"seed\": 1,          | \"seed\": 1, \"sead\": 1, | sead",
                "\"seed\": 1,          | `` | seed",
                "\"seed\": 1           | \"seed\": \"one\" | seed",
                "\"seed\": 1           | \"seed\": 1.5 | seed",
                "\"steps\": 3          | \"steps\": \"many\" | steps",
                "\"steps\": 3          | \"steps\": 0 | steps",
                "\"steps\": 3          | \"steps\": null | steps",
                "\"steps\": 3,         | `` | steps",
                "\"clips\": 2          | \"clips\": 1 | clips",
                "\"learning_rate\": 0.001 | \"learning_rate\": 1.5 | learning_rate",
                "\"learning_rate\": 0.001 | \"learning_rate\": -1 | learning_rate",
                "\"sequences_to\": 0.5 | \"sequences_to\": 1.5 | sequences_to",
                "adaptive_transferring | adaptive | kind",
                "\"parallel\"          | \"mixed\" | blending",
                "\"parallel\"          | null | blending",
                "\"patch_size\": 16    | \"patch_size\": 5 | image_size",
                "\"width\": 16,         | \"width\": 15, | width",
                "\"frames\": 4         | \"frames\": 5 | frames",
                "\"checkpoint_every\": 10 | \"checkpoint_every\": 0 | checkpoint_every",
                "\"mixed_precision\": false | \"mixed_precision\": \"perhaps\" | mixed_precision"
            })
    void refusesByFileAndKey(String part, String replacement, String key) throws IOException {
        assertTrue(GOOD.contains(part), part);
        Path file = file(GOOD.replace(part, replacement));
        String message =
                assertThrows(IOException.class, () -> TrainConfig.read(file)).getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        assertTrue(message.contains(key), message);
        assertTrue(message.lines().count() == 1, message);
    }

    @Test
    void refusesARunWithoutStages() throws IOException {
        Path file = file(GOOD.substring(0, GOOD.indexOf("\"stages\"")) + "\"stages\": []}");
        refused(file, "stages must name at least one stage");
    }

    @ParameterizedTest
    @CsvSource({"{, is not JSON", "'', is not", "[], is not", "'{\"seed\": }', is not JSON"})
    void refusesWhatIsNoConfiguration(String text, String reason) throws IOException {
        refused(file(text), reason);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        refused(folder.resolve("none.json"), "no such file");
    }

    private static void refused(Path file, String reason) {
        String message =
                assertThrows(IOException.class, () -> TrainConfig.read(file)).getMessage();
        assertTrue(message.startsWith(file + ": ") && message.contains(reason), message);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("run.json"), text);
    }
}
