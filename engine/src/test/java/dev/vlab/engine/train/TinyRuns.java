package dev.vlab.engine.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Runs small enough for a test, on one thread, so that the same sums are made in the same order. */
final class TinyRuns {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TinyRuns() {}

    static final String FRAMES = "{\"kind\": \"contrastive_frames\", \"steps\": 2, \"clips\": 2,"
            + " \"learning_rate\": 0.001, \"clip_learning_rate\": 0.001}";
    static final String TRANSFER = "{\"kind\": \"adaptive_transferring\", \"steps\": 3, \"clips\": 2,"
            + " \"learning_rate\": 0.001, \"sequences_to\": 0.5}";
    static final String TUNING = "{\"kind\": \"integrated_tuning\", \"steps\": 2, \"clips\": 2,"
            + " \"learning_rate\": 0.001, \"clip_learning_rate\": 0.0005, \"sequences_to\": 0.5}";

    /** The configuration of a run of some stages, of a model from nothing. */
    static ObjectNode json(Path output, String... stages) throws IOException {
        String text = """
                {"seed": 7, "world_seed": 2026, "frames": 2, "mixed_precision": false, "checkpoint_every": 100,
                 "threads": 1, "device": "cpu", "precision": "f32",
                 "model": {"image_size": 32, "patch_size": 16, "width": 16, "vision_layers": 1, "text_layers": 1,
                           "multimodal_layers": 1, "heads": 2, "max_frames": 4},
                 "stages": [%s]}
                """.formatted(String.join(", ", stages));
        return ((ObjectNode) JSON.readTree(text)).put("output", output.toString());
    }

    static TrainConfig config(Path output, String... stages) throws IOException {
        return TrainConfig.of(json(output, stages));
    }

    static JsonNode node(String json) throws IOException {
        return JSON.readTree(json);
    }

    /** Runs to the end and tells the loss of each step. */
    static List<Float> losses(TrainConfig config) throws IOException {
        List<Float> losses = new ArrayList<>();
        run(config, false, losses, () -> false);
        return losses;
    }

    static Path run(TrainConfig config, boolean resume, List<Float> losses, BooleanSupplier cancelled)
            throws IOException {
        return new Trainer(config, step -> losses.add(step.losses().get("loss")), cancelled).run(resume);
    }

    static List<JsonNode> log(Path output) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(output.resolve("log.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** The loss of every step in a run's log. */
    static List<Double> loggedLosses(Path output) throws IOException {
        return log(output).stream().map(line -> line.get("loss").asDouble()).toList();
    }
}
