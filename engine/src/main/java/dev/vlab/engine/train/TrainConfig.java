package dev.vlab.engine.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A training run, as its JSON file says it. Every key is required and no other is known.
 *
 * @param output the run folder, relative to the working directory
 * @param seed of the fresh weights, the batches and the masking
 * @param worldSeed of the sample world that is learned
 * @param frames frames sampled from each clip
 * @param mixedPrecision whether matrix products are done in bfloat16 where this machine can
 * @param checkpointEvery steps between checkpoints
 * @param model the size of the model
 * @param stages what is learned, in order
 */
public record TrainConfig(
        Path output,
        long seed,
        long worldSeed,
        int frames,
        boolean mixedPrecision,
        int checkpointEvery,
        Architecture model,
        List<Stage> stages) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    public TrainConfig {
        Check.that(model != null, "model", "is missing");
        Check.that(stages != null && !stages.isEmpty(), "stages", "must name at least one stage");
        Check.that(checkpointEvery > 0, "checkpoint_every", "must be above 0");
        Check.that(frames > 0 && frames <= model.maxFrames(), "frames", "must be between 1 and max_frames");
        stages = List.copyOf(stages);
    }

    /**
     * Reads a configuration.
     *
     * @throws IOException naming the file, the key and what is wrong with it
     */
    public static TrainConfig read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        try {
            return JSON.readValue(file.toFile(), TrainConfig.class);
        } catch (JsonMappingException e) {
            throw new IOException(file + ": " + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String reason(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException cause) {
            return cause.getMessage();
        }
        String key = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        return switch (e) {
            case UnrecognizedPropertyException _ -> key + " is no key of a training run";
            case InvalidFormatException format -> key + " cannot be " + format.getValue();
            default -> (key.isEmpty() ? "is not a training run" : key) + ": " + e.getOriginalMessage();
        };
    }
}
