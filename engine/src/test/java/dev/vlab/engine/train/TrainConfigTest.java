package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.DeviceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void whatAFileLeavesOutIsFilledIn() throws IOException {
        TrainConfig config = TrainConfig.read(file("""
                {"output": "runs/a", "seed": 1, "frames": 8, "start": "some/model",
                 "sources": [{"kind": "videos", "path": "clips"}, {"kind": "world", "weight": 0.5}],
                 "stages": [{"kind": "integrated_tuning", "steps": 3, "clips": 4, "learning_rate": 0.001,
                             "objectives": ["vtc"]},
                            {"kind": "adaptive_transferring", "steps": 3, "clips": 4, "learning_rate": 0.001}]}
                """));
        assertEquals(Path.of("some/model"), config.start());
        assertEquals(List.of(Objective.VTC), config.stages().getFirst().objectives());
        assertEquals(List.of(Objective.values()), config.stages().getLast().objectives());
        assertEquals(1, config.stages().getFirst().accumulate());
        assertEquals(Path.of("clips"), config.sources().getFirst().path());
        assertEquals(0.5, config.sources().getLast().weight());
        assertEquals(DeviceChoice.AUTO, config.device());
        assertEquals(config, TrainConfig.of(config.json()), "written out in full it is the same");
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
                "\"mixed_precision\": false | \"mixed_precision\": \"perhaps\" | mixed_precision",
                "\"clips\": 2          | \"clips\": 6, \"accumulate\": 4 | stages[0].accumulate",
                "\"clips\": 2          | \"clips\": 2, \"accumulate\": 2 | stages[0].accumulate",
                "\"clips\": 2          | \"clips\": 2, \"objectives\": [] | stages[0].objectives",
                "\"clips\": 2          | \"clips\": 2, \"objectives\": [\"vqa\"] | stages[0].objectives",
                "\"clips\": 2          | \"clips\": 2, \"clips\": 3 | clips",
                "\"seed\": 1,          | \"seed\": 1, \"start\": \"model\", | start",
                "\"seed\": 1,          | \"seed\": 1, \"encoder\": {}, | encoder",
                "\"seed\": 1,          | \"seed\": 1, \"sources\": [], | sources",
                "\"seed\": 1,          | \"seed\": 1, \"sources\": [{\"kind\": \"films\"}], | sources[0].kind",
                "\"seed\": 1,          | \"seed\": 1, \"sources\": [{\"kind\": \"videos\"}], | sources[0].path",
                "\"seed\": 1,          | \"seed\": 1, \"sources\": [{\"kind\": \"world\", \"weight\": 0}], | sources[0].weight",
                "\"seed\": 1,          | \"seed\": 1, \"device\": \"tpu\", | device",
                "\"seed\": 1,          | \"seed\": 1, \"threads\": -1, | threads",
                "\"blending\": \"parallel\" | \"blending\": \"video\" | model.share_cross_attention"
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
