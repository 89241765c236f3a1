package dev.vlab.engine.eval.score;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.checkpoint.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A value in a file of references or predictions that knows its place, so that every complaint names both.
 *
 * @param place as in {@code [3].caption}, empty for the whole document
 */
record Entry(Path file, String place, JsonNode json) {

    static Entry read(Path file) throws IOException {
        return new Entry(file, "", StrictJson.read(file));
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    Entry get(String key) throws ScoreFileException {
        if (!json.isObject()) {
            throw wrong("must be an object");
        }
        Entry value = new Entry(file, place.isEmpty() ? key : place + "." + key, json.path(key));
        if (!has(key)) {
            throw value.wrong("is missing");
        }
        return value;
    }

    List<Entry> list() throws ScoreFileException {
        if (!json.isArray()) {
            throw wrong("must be a list");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            entries.add(new Entry(file, place + "[" + i + "]", json.get(i)));
        }
        return entries;
    }

    /** The entries of a list that is either the whole document or stands under a key of it. */
    List<Entry> listOr(String key) throws ScoreFileException {
        return json.isObject() ? get(key).list() : list();
    }

    String text() throws ScoreFileException {
        if (!json.isTextual()) {
            throw wrong("must be a text");
        }
        return json.textValue();
    }

    /** A name: a text or a whole number. */
    String id() throws ScoreFileException {
        if (!json.isTextual() && !json.isIntegralNumber()) {
            throw wrong("must be a text or a whole number");
        }
        return json.asText();
    }

    double number() throws ScoreFileException {
        if (!json.isNumber() || !Double.isFinite(json.doubleValue())) {
            throw wrong("must be a number");
        }
        return json.doubleValue();
    }

    /** A list of numbers, without a name for each, since there may be millions. */
    double[] numbers() throws ScoreFileException {
        if (!json.isArray()) {
            throw wrong("must be a list");
        }
        double[] numbers = new double[json.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = json.get(i).doubleValue();
            if (!json.get(i).isNumber() || !Double.isFinite(numbers[i])) {
                throw wrong("must hold numbers only, holds " + json.get(i));
            }
        }
        return numbers;
    }

    ScoreFileException wrong(String reason) {
        return new ScoreFileException(file, place.isEmpty() ? reason : place + " " + reason);
    }
}
