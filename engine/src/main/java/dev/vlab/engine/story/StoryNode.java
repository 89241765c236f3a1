package dev.vlab.engine.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object in a story's file that knows where it stands, so that every complaint can say so.
 *
 * @param place such as {@code step 3, clip}; empty for the whole file
 */
record StoryNode(Path file, String place, JsonNode json) {

    StoryException wrong(String reason) {
        return new StoryException(file, place.isEmpty() ? reason : place + ": " + reason);
    }

    /** Refuses what stands for nothing: most likely it is misspelt. */
    void holdsOnly(String... names) throws StoryException {
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw wrong("\"" + unknown.iterator().next() + "\" means nothing here");
        }
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    String text(String name) throws StoryException {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw wrong("\"" + name + "\" has to be a text");
        }
        return value.asText();
    }

    /** A text, or the empty one where there is none. */
    String textOrNone(String name) throws StoryException {
        return has(name) && !json.path(name).asText("x").isEmpty() ? text(name) : "";
    }

    @Nullable
    String textOrNull(String name) throws StoryException {
        return has(name) ? text(name) : null;
    }

    double number(String name, double least, double most) throws StoryException {
        JsonNode value = json.path(name);
        double number = value.asDouble();
        if (!value.isNumber() || !(number >= least && number <= most)) {
            throw wrong("\"" + name + "\" has to be a number from " + words(least) + " to " + words(most));
        }
        return number;
    }

    private static String words(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }

    int whole(String name, int least, int most) throws StoryException {
        double number = number(name, least, most);
        if (number != Math.rint(number)) {
            throw wrong("\"" + name + "\" has to be a whole number");
        }
        return (int) number;
    }

    /** The object under a name. */
    StoryNode object(String name) throws StoryException {
        return object(json.path(name), name);
    }

    private StoryNode object(JsonNode value, String name) throws StoryException {
        if (!value.isObject()) {
            throw wrong("\"" + name + "\" has to be an object");
        }
        return new StoryNode(file, place.isEmpty() ? name : place + ", " + name, value);
    }

    /** The objects of a list, each called by a name and its number from 1. */
    List<StoryNode> objects(String name, String each) throws StoryException {
        List<StoryNode> objects = new ArrayList<>();
        for (JsonNode element : list(name)) {
            objects.add(object(element, each + " " + (objects.size() + 1)));
        }
        return objects;
    }

    List<String> texts(String name) throws StoryException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isTextual()) {
                throw wrong("\"" + name + "\" has to be a list of texts");
            }
            texts.add(element.asText());
        }
        return texts;
    }

    /** A list of so many finite numbers, none below 0. */
    double[] numbers(JsonNode list, String name, int count) throws StoryException {
        if (!list.isArray() || list.size() != count) {
            throw wrong("\"" + name + "\" has to hold " + count + " numbers for each frame");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = list.get(i).asDouble(-1);
            if (!list.get(i).isNumber() || !(numbers[i] >= 0)) {
                throw wrong("\"" + name + "\" has to hold numbers, 0 or more");
            }
        }
        return numbers;
    }

    JsonNode list(String name) throws StoryException {
        JsonNode value = json.path(name);
        if (!value.isArray()) {
            throw wrong("\"" + name + "\" has to be a list");
        }
        return value;
    }
}
