package dev.vlab.engine.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One record of an annotations file, a JSON object or the row of a table, that knows where it stands, so that every
 * complaint can say so. Where several names are given, the first that the record has counts: the same field is called
 * differently in different copies of the same benchmark.
 *
 * @param line where the record begins, from 1; 0 if the record is the whole file
 */
public record Fields(Path file, int line, ObjectNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a line that is a JSON object. */
    static Fields parse(Path file, int number, String line) throws AnnotationException {
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) {
                return new Fields(file, number, object);
            }
        } catch (JsonProcessingException e) {
            throw new AnnotationException(file, number, "not JSON: " + e.getOriginalMessage());
        }
        throw new AnnotationException(file, number, "not a JSON object");
    }

    public AnnotationException wrong(String reason) {
        return line == 0 ? new AnnotationException(file, reason) : new AnnotationException(file, line, reason);
    }

    /** Whether there is something under the name. */
    public boolean has(String name) {
        JsonNode value = json.get(name);
        return value != null
                && !value.isNull()
                && !(value.isTextual() && value.asText().isBlank());
    }

    /** A text without white space around it, or a number as it is written. */
    public String text(String... names) throws AnnotationException {
        String text = optionalText(names);
        if (text == null) {
            throw wrong(quoted(names) + " is missing or not a text");
        }
        return text;
    }

    /** As {@link #text}, or null where there is none. */
    public @Nullable String optionalText(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (has(name) && value.isValueNode()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** A finite number, or a text that is one. */
    public double number(String... names) throws AnnotationException {
        Double number = optionalNumber(names);
        if (number == null) {
            throw wrong(quoted(names) + " is missing or not a number");
        }
        return number;
    }

    /** As {@link #number}, or null where there is nothing. */
    public @Nullable Double optionalNumber(String... names) throws AnnotationException {
        String text = optionalText(names);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(quoted(names) + " is missing or not a number");
    }

    /** The elements of a list; none where the list is absent. */
    public List<JsonNode> list(String name) throws AnnotationException {
        if (!has(name)) {
            return List.of();
        }
        if (!json.get(name).isArray()) {
            throw wrong("\"" + name + "\" is not a list");
        }
        var elements = new ArrayList<JsonNode>();
        json.get(name).forEach(elements::add);
        return elements;
    }

    /** The texts of a list that are not blank. */
    public List<String> texts(String name) throws AnnotationException {
        return list(name).stream()
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The objects of a list, which stand where this record stands. */
    public List<Fields> objects(String name) throws AnnotationException {
        var objects = new ArrayList<Fields>();
        for (JsonNode element : list(name)) {
            if (!(element instanceof ObjectNode object)) {
                throw wrong("\"" + name + "\" holds " + element + " where an object should be");
            }
            objects.add(new Fields(file, line, object));
        }
        return objects;
    }

    /** One of a kind, by its name in lower case; null where there is none. */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) throws AnnotationException {
        String word = optionalText(name);
        if (word == null) {
            return null;
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = known.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw wrong("\"" + name + "\" is \"" + word + "\", not one of " + String.join(", ", known));
        }
        return type.getEnumConstants()[index];
    }

    private static String quoted(String... names) {
        return "\"" + String.join("\" or \"", names) + "\"";
    }
}
