package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is tuned on a table of a user's own, and one that is only reckoned. */
class TuneAndDryRunTest {

    private static final Path SAMPLES =
            Path.of("..", "sample-videos").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    @Test
    void tunesOnATableAndMeasures() throws IOException {
        Path config = write("qa.json", """
                {"output": "unused", "start": "nowhere", "seed": 1, "frames": 2, "mixed_precision": false,
                 "stages": [{"kind": "integrated_tuning", "objectives": ["qa"], "steps": 1, "clips": 2,
                             "learning_rate": 0.00001, "clip_learning_rate": 0.000001}]}
                """);
        Path table = write("own.csv", """
                file,question,answer,split,start,end
                %1$s/yellow-train-runs-right.mp4,what is the color of the train?,yellow,train,,
                %1$s/yellow-train-runs-left.mp4,what is the color of the train?,yellow,train,1,3
                %1$s/yellow-train-runs-left.mp4,what is the color of the train?,yellow,test,,
                """.formatted(SAMPLES));
        Path output = folder.resolve("run");
        Run train = Run.vlab(
                "train", "--config", config, "--start", "../assets/sample-model", "--data", table, "--output", output);
        assertEquals(0, train.exitCode(), train.err());
        Run eval = Run.vlab("eval", "--task", "qa", "--data", table, "--model", output.resolve("model"), "--json");
        assertEquals(3, eval.json().at("/metrics/questions").asInt(), eval.err());
    }

    @Test
    void aDryRunNeedsNeitherWeightsNorData() throws IOException {
        write("shapes/small/config.json", """
                {"model_type": "clip", "projection_dim": 8,
                 "vision_config": {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2,
                   "intermediate_size": 32, "hidden_act": "quick_gelu", "layer_norm_eps": 1e-5, "image_size": 32,
                   "patch_size": 16},
                 "text_config": {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2,
                   "intermediate_size": 32, "hidden_act": "quick_gelu", "layer_norm_eps": 1e-5, "vocab_size": 100,
                   "max_position_embeddings": 40, "bos_token_id": 98, "eos_token_id": 99, "pad_token_id": 0}}
                """);
        Path config = write("run.json", """
                {"output": "unused", "start": "models/small", "seed": 1, "frames": 3, "mixed_precision": false,
                 "sources": [{"kind": "videos", "path": "gone.json"}],
                 "stages": [{"kind": "adaptive_transferring", "steps": 1, "clips": 100000, "learning_rate": 0.001,
                             "accumulate": 2},
                            {"kind": "integrated_tuning", "steps": 1, "clips": 8, "accumulate": 2,
                             "learning_rate": 0.001}]}
                """);
        JsonNode report =
                Run.vlab("train", "--dry-run", "--config", config, "--json").json();
        long parts = 0;
        for (JsonNode part : report.get("parts")) {
            parts += part.asLong();
        }
        assertEquals(8, report.get("parts").size());
        assertEquals(report.get("parameters").asLong(), parts);
        assertEquals(4 * parts, report.at("/stages/1/weights").asLong());
        assertTrue(report.at("/stages/0/learning").asLong()
                < report.at("/stages/1/learning").asLong());
        assertEquals(false, report.at("/stages/0/fits").asBoolean());
        assertEquals(1, report.at("/step/stage").asInt());
        assertEquals(4, report.at("/step/clips").asInt());
        assertTrue(report.at("/step/loss").asDouble() > 0);
        assertEquals(2, report.get("notes").size());

        Run text = Run.vlab("train", "--dry-run", "--config", config);
        assertTrue(text.out().contains("does not fit"), text.out());
        assertTrue(text.out().contains("One step of stage 2 on 4 clips of noise"), text.out());
        assertTrue(text.out().contains("note: models/small is not there yet"), text.out());

        Run unknown = Run.vlab("train", "--dry-run", "--config", config, "--start", "models/other");
        assertEquals(1, unknown.exitCode());
        assertTrue(unknown.lastError().contains("other"), unknown.err());
    }
}
