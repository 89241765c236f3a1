package dev.vlab.engine.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldClip;
import dev.vlab.engine.data.WorldSize;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.train.TrainConfig;
import dev.vlab.engine.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small ablation of real runs. */
class AblationTest {

    private static final String CONFIG = """
            {"output": "OUTPUT", "seeds": [1, 2], "evaluation_clips": 4,
             "base": {"frames": 2, "threads": 1, "device": "cpu",
               "model": {"image_size": 32, "patch_size": 16, "width": 16, "vision_layers": 1, "text_layers": 1,
                         "multimodal_layers": 1, "heads": 2, "max_frames": 4},
               "stages": [{"kind": "integrated_tuning", "steps": 1, "clips": 2, "learning_rate": 0.001}]},
             "variants": {"base": {}, "image only": {"model": {"blending": "image"}}},
             "comparisons": {"Streams": ["base", "image only"]}}
            """;

    @TempDir
    Path folder;

    private AblationConfig config(String text) throws IOException {
        Path file = folder.resolve("ablation.json");
        Files.writeString(file, text.replace("OUTPUT", folder.resolve("out").toString()));
        return AblationConfig.read(file);
    }

    @Test
    void everyVariantIsTrainedWithEverySeedAndNeverAgain() throws IOException {
        List<Path> trained = new ArrayList<>();
        Ablation.Launcher breaksDown = file -> {
            if (trained.size() == 3) {
                throw new IOException("the machine breaks down");
            }
            trained.add(file);
            new Trainer(TrainConfig.read(file), step -> {}, () -> false).run(true);
        };
        AblationConfig config = config(CONFIG);
        assertThrows(IOException.class, () -> new Ablation(config, breaksDown, Progress.NONE).run());
        assertEquals(3, trained.size());

        Ablation.Launcher works = file -> {
            trained.add(file);
            new Trainer(TrainConfig.read(file), step -> {}, () -> false).run(true);
        };
        var ablation = new Ablation(config, works, Progress.NONE);
        List<AblationRow> rows = ablation.run();
        assertEquals(4, trained.size(), "what was finished is not done again");
        assertEquals(
                List.of("base", "image only"),
                rows.stream().map(AblationRow::variant).toList());
        for (AblationRow row : rows) {
            assertEquals(2, row.seeds());
            assertTrue(row.answers().mean() >= 0 && row.answers().mean() <= 1);
        }
        assertEquals(rows.getFirst().parameters(), rows.getLast().parameters(), "one stream has the shared weights");
        String table = Files.readString(ablation.table());
        assertTrue(table.contains("| image only | 2 |"), table);
        assertTrue(Files.readString(ablation.plot()).contains(">image only</text>"));
    }

    @Test
    void measuresOnClipsThatNoRunLearnsFrom() {
        HeldOutClips held = HeldOutClips.of(2026, WorldSize.FULL, 8);
        assertTrue(held.clips().stream().map(WorldClip::split).allMatch(Split.TEST::equals));
        assertTrue(held.clips().size() > 8, "twins come on top");
        assertEquals(0, held.twins().size() % 2);
        assertTrue(held.gallery().size() <= 8);
    }

    @Test
    void deviationIsTheSamples() {
        assertEquals(new Spread(2, 1), Spread.of(List.of(1.0, 2.0, 3.0)));
        assertEquals(new Spread(5, 0), Spread.of(List.of(5.0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"seeds\": [1, 2]  | \"seeds\": [] | seeds",
                "\"seeds\": [1, 2]  | \"seeds\": [1, 1] | seeds",
                "\"seeds\": [1, 2]  | \"seeds\": [1, 2], \"sead\": [1] | sead is no key of an ablation",
                "\"seeds\": [1, 2],  | `` | seeds is missing",
                "\"evaluation_clips\": 4 | \"evaluation_clips\": 1 | evaluation_clips",
                "[\"base\", \"image only\"] | [\"bass\"] | bass",
                "\"base\": {}  | \"../up\": {} | ../up"
            })
    void refusesByKey(String part, String replacement, String key) throws IOException {
        assertTrue(CONFIG.contains(part), part);
        String message = assertThrows(IOException.class, () -> config(CONFIG.replace(part, replacement)))
                .getMessage();
        assertTrue(message.contains("ablation.json: ") && message.contains(key), message);
    }

    @Test
    void aVariantThatIsNoRunIsNamedBeforeAnythingStarts() throws IOException {
        AblationConfig config = config(CONFIG.replace("\"blending\": \"image\"", "\"blending\": \"smoothie\""));
        Ablation.Launcher never = file -> {
            throw new AssertionError("nothing may start");
        };
        String message = assertThrows(IOException.class, () -> new Ablation(config, never, Progress.NONE).run())
                .getMessage();
        assertTrue(message.contains("image only") && message.contains("model.blending"), message);
    }
}
