package dev.vlab.engine.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.data.AnnotationException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures with captions: JSON lines in UTF-8, each with {@code file}, relative to the list, and {@code captions}. What
 * else a line says is left alone.
 */
final class ImageList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImageList() {}

    /**
     * Reads all of a list, or nothing.
     *
     * @throws IOException naming the file, the line and what is wrong with it
     */
    static List<FileClip> read(Path list) throws IOException {
        if (!Files.isRegularFile(list)) {
            throw new RunException(list + ": no such file");
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(list);
        } catch (MalformedInputException e) {
            throw new RunException(list + ": not a text file in UTF-8", e);
        }
        List<FileClip> pictures = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                pictures.add(picture(list, i + 1, lines.get(i)));
            }
        }
        if (pictures.isEmpty()) {
            throw new RunException(list + ": there are no pictures in it");
        }
        return pictures;
    }

    private static FileClip picture(Path list, int number, String line) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AnnotationException(list, number, "not JSON: " + e.getOriginalMessage());
        }
        if (!json.path("file").isTextual()) {
            throw new AnnotationException(list, number, "\"file\" is missing or not a text");
        }
        Path file = list.resolveSibling(json.path("file").asText());
        if (!Files.isRegularFile(file)) {
            throw new AnnotationException(list, number, "there is no picture " + file);
        }
        List<String> captions = new ArrayList<>();
        json.path("captions").forEach(caption -> captions.add(caption.asText()));
        if (captions.isEmpty()) {
            throw new AnnotationException(list, number, "\"captions\" is missing or empty");
        }
        return new FileClip(file, true, null, captions, List.of(), list + ":" + number, null);
    }
}
