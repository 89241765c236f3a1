package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An object in a configuration file that knows its file and its path in it, so that every complaint names both.
 *
 * @param path dotted path with a dot at its end, empty for the root
 */
record ConfigNode(Path file, String path, ObjectNode json) {

    /** No tensor of a real model is longer than this in any dimension; protects against hostile numbers. */
    private static final int MAX_SIZE = 1 << 24;

    private static final int MAX_LAYERS = 512;

    static ConfigNode read(Path file) throws IOException {
        if (StrictJson.read(file) instanceof ObjectNode object) {
            return new ConfigNode(file, "", object);
        }
        throw new CheckpointException(file, "not a JSON object");
    }

    static ObjectNode newObject() {
        return JsonNodeFactory.instance.objectNode();
    }

    CheckpointException invalid(String key, String reason) {
        return new CheckpointException(file, path + key, reason);
    }

    ConfigNode child(String key) throws CheckpointException {
        ConfigNode child = optionalChild(key);
        if (child == null) {
            throw invalid(key, "missing");
        }
        return child;
    }

    @Nullable
    ConfigNode optionalChild(String key) throws CheckpointException {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new ConfigNode(file, path + key + ".", object);
        }
        throw invalid(key, "must be an object, is " + value);
    }

    String text(String key) throws CheckpointException {
        JsonNode value = required(key);
        if (!value.isTextual()) {
            throw invalid(key, "must be a text, is " + value);
        }
        return value.textValue();
    }

    /** A positive number of elements. */
    int size(String key) throws CheckpointException {
        return integer(key, 1, MAX_SIZE);
    }

    int layers(String key) throws CheckpointException {
        return integer(key, 1, MAX_LAYERS);
    }

    /** A number of attention heads, which divides the width. */
    int heads(String key, String widthKey) throws CheckpointException {
        int heads = size(key);
        int width = size(widthKey);
        if (width % heads != 0) {
            throw invalid(key, "must divide " + widthKey + " " + width + ", is " + heads);
        }
        return heads;
    }

    int id(String key, int vocabSize) throws CheckpointException {
        return integer(key, 0, vocabSize - 1);
    }

    private int integer(String key, int least, int most) throws CheckpointException {
        JsonNode value = required(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw invalid(key, "must be a whole number, is " + value);
        }
        if (value.intValue() < least || value.intValue() > most) {
            throw invalid(key, "must be from " + least + " to " + most + ", is " + value);
        }
        return value.intValue();
    }

    float epsilon(String key) throws CheckpointException {
        JsonNode value = required(key);
        if (!value.isNumber() || !(value.floatValue() > 0) || value.floatValue() >= 1) {
            throw invalid(key, "must be a number between 0 and 1, is " + value);
        }
        return value.floatValue();
    }

    boolean flag(String key) throws CheckpointException {
        JsonNode value = required(key);
        if (!value.isBoolean()) {
            throw invalid(key, "must be true or false, is " + value);
        }
        return value.booleanValue();
    }

    boolean flag(String key, boolean absent) throws CheckpointException {
        return json.has(key) ? flag(key) : absent;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) throws CheckpointException {
        String text = text(key);
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(text)) {
                return constant;
            }
        }
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(ConfigNode::name).toList();
        String last = names.getLast();
        String known = String.join(", ", names.subList(0, names.size() - 1)) + " or " + last;
        throw invalid(key, "must be " + known + ", is '" + text + "'");
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Writes what all transformers have. */
    static void putTransformer(
            ObjectNode json, int hidden, int layers, int heads, int intermediate, Activation act, float eps) {
        json.put("hidden_size", hidden)
                .put("num_hidden_layers", layers)
                .put("num_attention_heads", heads)
                .put("intermediate_size", intermediate)
                .put("hidden_act", name(act))
                .put("layer_norm_eps", Double.parseDouble(Float.toString(eps)));
    }

    private JsonNode required(String key) throws CheckpointException {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            throw invalid(key, "missing");
        }
        return value;
    }
}
