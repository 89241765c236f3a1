package dev.vlab.engine.train;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Training configurations as JSON: what may be left out, what is refused, and how that is said. */
final class ConfigJson {

    static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private ConfigJson() {}

    static TrainConfig read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RunException(file + ": no such file");
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new RunException(file + ": is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!(tree instanceof ObjectNode json)) {
            throw new RunException(file + ": is not a training run, which is a JSON object");
        }
        try {
            return bind(json);
        } catch (IOException e) {
            throw new RunException(file + ": " + e.getMessage(), e);
        }
    }

    static TrainConfig bind(ObjectNode json) throws IOException {
        ObjectNode whole = json.deepCopy();
        fill(whole);
        try {
            return JSON.treeToValue(whole, TrainConfig.class);
        } catch (JsonMappingException e) {
            throw new RunException(JsonFault.reason(e, "a training run"), e);
        }
    }

    static ObjectNode tree(TrainConfig config) {
        ObjectNode json = JSON.valueToTree(config);
        // A path would be written as a URI.
        json.put("output", config.output().toString());
        if (config.start() != null) {
            json.put("start", config.start().toString());
        }
        for (int i = 0; i < config.sources().size(); i++) {
            Path path = config.sources().get(i).path();
            if (path != null) {
                ((ObjectNode) json.get("sources").get(i)).put("path", path.toString());
            }
        }
        return json;
    }

    /** Puts in what a file may leave out. */
    private static void fill(ObjectNode json) {
        absent(json, """
                {"world_seed": 1, "mixed_precision": true, "checkpoint_every": 200, "model": null, "start": null,
                 "encoder": null, "sources": [{"kind": "world"}], "device": "auto", "threads": 0, "precision": "f16"}
                """);
        absent(json.get("model"), "{\"adapter\": true, \"blending\": \"stack\", \"share_cross_attention\": true}");
        absent(json.get("encoder"), """
                {"adapter": true, "layers": 3, "max_frames": 16, "blending": "stack", "share_cross_attention": true}
                """);
        json.get("sources")
                .forEach(source -> absent(source, "{\"path\": null, \"clips\": 0, \"size\": \"full\", \"weight\": 1}"));
        json.path("stages").forEach(stage -> {
            absent(stage, """
                    {"accumulate": 1, "clip_learning_rate": 0, "questions": 6, "sequences_from": 0, "sequences_to": 0}
                    """);
            if (stage.path("kind").asText().equals("contrastive_frames")) {
                absent(stage, "{\"frames\": 1, \"objectives\": [\"vtc\"]}");
            } else {
                absent(stage, "{\"objectives\": [\"vtc\", \"mlm\", \"unilm\", \"qa\"]}");
                ofTheRun(json, stage, "frames");
            }
        });
    }

    private static void ofTheRun(ObjectNode run, JsonNode stage, String key) {
        if (stage instanceof ObjectNode json && run.has(key)) {
            json.putIfAbsent(key, run.get(key));
        }
    }

    private static void absent(JsonNode node, String values) {
        if (node instanceof ObjectNode json) {
            try {
                JSON.readTree(values).properties().forEach(value -> json.putIfAbsent(value.getKey(), value.getValue()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
