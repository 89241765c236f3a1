package dev.vlab.engine.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells clips of the sample world from other videos, wherever their folder was moved or copied to. */
public final class WorldClips {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WorldClips() {}

    /**
     * Whether a video is of the sample world: the annotations beside it name it. A file of annotations that cannot be
     * read names nothing.
     */
    public static boolean contains(Path video) {
        Path annotations = video.toAbsolutePath().resolveSibling(Annotations.NAME);
        if (!Files.isRegularFile(annotations)) {
            return false;
        }
        String name = video.getFileName().toString();
        try (Stream<String> lines = Files.lines(annotations, StandardCharsets.UTF_8)) {
            return lines.anyMatch(line -> line.contains(name) && names(line, name));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean names(String line, String name) {
        try {
            return JSON.readTree(line).path("file").asText().equals(name);
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
