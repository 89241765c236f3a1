package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration files beside imported weights tell and the weights do not: head counts, activation, norm
 * epsilon, special tokens. All of it may be absent; what the weights tell too must agree with them.
 */
final class ImportHints {

    private final @Nullable ConfigNode config;
    private final @Nullable Activation chosen;
    private final @Nullable Activation openClipActivation;
    private final @Nullable Integer openClipHeadWidth;

    private ImportHints(
            @Nullable ConfigNode config,
            @Nullable Activation chosen,
            @Nullable Activation openClipActivation,
            @Nullable Integer headWidth) {
        this.config = config;
        this.chosen = chosen;
        this.openClipActivation = openClipActivation;
        this.openClipHeadWidth = headWidth;
    }

    /**
     * Reads the files beside the weights.
     *
     * @param chosen the activation if the user tells it
     */
    static ImportHints of(ClipSource source, @Nullable Activation chosen) throws IOException {
        ConfigNode config = source.config() == null ? null : ConfigNode.read(source.config());
        if (config != null && !config.text("model_type").equals(VlabConfig.CLIP)) {
            throw config.invalid("model_type", "must be clip, is '" + config.text("model_type") + "'");
        }
        if (source.openClipConfig() == null) {
            return new ImportHints(config, chosen, null, null);
        }
        JsonNode openClip = StrictJson.read(source.openClipConfig()).path("model_cfg");
        JsonNode headWidth = openClip.path("vision_cfg").path("head_width");
        return new ImportHints(
                config,
                chosen,
                openClip.path("quick_gelu").asBoolean(false) ? Activation.QUICK_GELU : Activation.GELU,
                headWidth.isInt() && headWidth.intValue() > 0 ? (Integer) headWidth.intValue() : null);
    }

    /** One tower's part of the configuration. */
    private Optional<ConfigNode> tower(String section) throws CheckpointException {
        return Optional.ofNullable(config == null ? null : config.optionalChild(section));
    }

    /**
     * A tower's number of heads, or none if no file tells and the usual width of a head does not divide the tower's.
     */
    OptionalInt heads(String section, int width, int usualHeadWidth) throws CheckpointException {
        Optional<ConfigNode> tower = tower(section).filter(node -> node.json().has("num_attention_heads"));
        if (tower.isPresent()) {
            return OptionalInt.of(tower.get().size("num_attention_heads"));
        }
        int headWidth =
                openClipHeadWidth != null && section.equals("vision_config") ? openClipHeadWidth : usualHeadWidth;
        return width % headWidth == 0 ? OptionalInt.of(width / headWidth) : OptionalInt.empty();
    }

    Activation activation(String section, Activation usual) throws CheckpointException {
        if (chosen != null) {
            return chosen;
        }
        Optional<ConfigNode> tower = tower(section).filter(node -> node.json().has("hidden_act"));
        if (tower.isPresent()) {
            return tower.get().constant("hidden_act", Activation.class);
        }
        return openClipActivation != null ? openClipActivation : usual;
    }

    float epsilon(String section, float usual) throws CheckpointException {
        Optional<ConfigNode> tower = tower(section).filter(node -> node.json().has("layer_norm_eps"));
        return tower.isPresent() ? tower.get().epsilon("layer_norm_eps") : usual;
    }

    /**
     * A special token. Old Hugging Face configurations carry placeholders (end token 2), which stand for CLIP's own:
     * the end is the highest id, the start the one before.
     */
    int token(String key, int usual, int vocabSize) throws CheckpointException {
        Optional<ConfigNode> text =
                tower("text_config").filter(node -> node.json().has(key));
        boolean placeholders =
                text.isPresent() && text.get().json().path("eos_token_id").asInt(-1) == 2;
        return text.isPresent() && !placeholders ? text.get().id(key, vocabSize) : usual;
    }

    /** Refuses a configuration that contradicts the sizes that the weights have. */
    void requireAgreement(VlabConfig actual) throws CheckpointException {
        if (config == null) {
            return;
        }
        ObjectNode sizes = ConfigNode.newObject();
        actual.vision().to(sizes.putObject("vision_config"));
        actual.text().to(sizes.putObject("text_config"));
        for (String section : new String[] {"vision_config", "text_config"}) {
            ConfigNode said = config.optionalChild(section);
            for (var size : sizes.get(section).properties()) {
                JsonNode value = said == null ? null : said.json().get(size.getKey());
                boolean checked = size.getValue().isInt() && !size.getKey().endsWith("_token_id");
                if (said != null && checked && value != null && value.isInt() && !value.equals(size.getValue())) {
                    throw said.invalid(
                            size.getKey(),
                            String.format(Locale.ROOT, "is %s, the weights have %s", value, size.getValue()));
                }
            }
        }
    }
}
