package dev.vlab.engine.ablation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.train.TrainConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One training run of an ablation.
 *
 * @param variant its name
 * @param seed the run's
 * @param training the run itself
 */
record AblationRun(String variant, long seed, TrainConfig training) {

    /** Every run of an ablation, seed by seed, so that one cut short has something of each variant. */
    static List<AblationRun> of(AblationConfig config) throws IOException {
        List<AblationRun> runs = new ArrayList<>();
        for (long seed : config.seeds()) {
            for (String variant : config.variants().keySet()) {
                runs.add(of(config, variant, seed));
            }
        }
        return runs;
    }

    private static AblationRun of(AblationConfig config, String variant, long seed) throws IOException {
        ObjectNode json = config.base().deepCopy();
        merge(json, config.variants().get(variant));
        String folder = variant.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+]+", "-");
        json.put("seed", seed);
        json.put(
                "output",
                config.output().resolve("runs").resolve(folder + "-" + seed).toString());
        try {
            return new AblationRun(variant, seed, TrainConfig.of(json));
        } catch (IOException e) {
            throw new IOException("variant \"" + variant + "\": " + e.getMessage(), e);
        }
    }

    /** RFC 7386: objects are merged, null removes, all else replaces. */
    private static void merge(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value.isObject() && target.get(change.getKey()) instanceof ObjectNode inner) {
                merge(inner, value);
            } else {
                target.set(change.getKey(), value);
            }
        });
    }
}
