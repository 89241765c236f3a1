package dev.vlab.engine.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A JSON file of many objects, read one by one: a list of them, an object of lists of them ("sections"), or an object
 * of them; or, if its name ends in {@code .jsonl}, one a line.
 */
public final class JsonFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Hears of an object. */
    @FunctionalInterface
    public interface Objects {

        /** Takes an object; the section is the key it or its list stands under, empty in a plain list. */
        void accept(String section, Fields object) throws IOException;
    }

    private JsonFile() {}

    /**
     * Reads every object.
     *
     * @throws AnnotationException naming file and line if it is not JSON of this form
     */
    public static void read(Path file, Objects objects) throws IOException {
        if (file.toString().endsWith(".jsonl")) {
            TextFile.read(file, (number, line) -> objects.accept("", Fields.parse(file, number, line)));
            return;
        }
        TextFile.require(file);
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            JsonToken start = parser.nextToken();
            if (start == JsonToken.START_ARRAY) {
                elements(file, parser, "", objects);
            } else if (start == JsonToken.START_OBJECT) {
                sections(file, parser, objects);
            } else {
                throw new AnnotationException(file, "neither a list nor an object of JSON");
            }
        } catch (JsonProcessingException e) {
            throw new AnnotationException(file, e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw new IOException(file + ": not a text file in UTF-8", e);
        }
    }

    private static void sections(Path file, JsonParser parser, Objects objects) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                elements(file, parser, name, objects);
            } else if (value == JsonToken.START_OBJECT) {
                objects.accept(name, object(file, parser));
            }
        }
    }

    private static void elements(Path file, JsonParser parser, String section, Objects objects) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            objects.accept(section, object(file, parser));
        }
    }

    private static Fields object(Path file, JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (JSON.readTree(parser) instanceof ObjectNode object) {
            return new Fields(file, line, object);
        }
        throw new AnnotationException(file, line, "there is something else where an object should be");
    }
}
