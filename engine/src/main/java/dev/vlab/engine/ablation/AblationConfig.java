package dev.vlab.engine.ablation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.train.JsonFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;

/**
 * What is compared, as a JSON file says it ({@code assets/training/README.md}).
 *
 * @param output the folder for runs, table and plot
 * @param seeds of the runs of each variant
 * @param evaluationClips held-out clips that each model is measured on; their temporal twins come on top
 * @param base the training run that all variants are variants of, without folder and seed
 * @param variants by name: what is changed in the base, as a JSON merge patch (RFC 7386)
 * @param comparisons by title: the variants that answer a question, the usual one first
 */
public record AblationConfig(
        Path output,
        List<Long> seeds,
        int evaluationClips,
        ObjectNode base,
        SequencedMap<String, ObjectNode> variants,
        SequencedMap<String, List<String>> comparisons) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    public AblationConfig {
        require(output != null, "output is missing");
        require(seeds != null && !seeds.isEmpty(), "seeds must name at least one");
        require(new HashSet<>(seeds).size() == seeds.size(), "seeds must name each once");
        require(evaluationClips >= 4, "evaluation_clips must be at least 4, one of each level");
        require(base != null, "base is missing");
        require(variants != null && !variants.isEmpty(), "variants must name at least one");
        require(comparisons != null && !comparisons.isEmpty(), "comparisons must name at least one");
        variants.forEach((name, patch) -> {
            require(patch != null, "variants: \"" + name + "\" is no object of changes");
            require(name.matches("[A-Za-z0-9][A-Za-z0-9 ,.+-]*"), "variants: \"" + name + "\" is no plain name");
        });
        comparisons.forEach((title, names) -> {
            require(names != null && !names.isEmpty(), "comparisons: \"" + title + "\" names no variant");
            names.forEach(name -> require(
                    variants.containsKey(name), "comparisons: \"" + title + "\" names no variant \"" + name + "\""));
        });
        seeds = List.copyOf(seeds);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Reads a configuration.
     *
     * @throws IOException naming the file, the key and what is wrong with it
     */
    public static AblationConfig read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file");
        }
        try {
            return JSON.readValue(file.toFile(), AblationConfig.class);
        } catch (JsonMappingException e) {
            throw new IOException(file + ": " + JsonFault.reason(e, "an ablation"), e);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
