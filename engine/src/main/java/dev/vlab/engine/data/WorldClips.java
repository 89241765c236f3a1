package dev.vlab.engine.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells clips of the sample world from other videos, wherever their folder was moved or copied to. */
public final class WorldClips {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What {@link WorldWriter} writes; annotations of other videos have other levels or none. */
    private static final Set<String> LEVELS = Stream.concat(
                    Stream.of(Level.values()).map(level -> level.name().toLowerCase(Locale.ROOT)), Stream.of("story"))
            .collect(Collectors.toUnmodifiableSet());

    private WorldClips() {}

    /**
     * Whether a video is of the sample world: the annotations beside it name it as one. A file of annotations that
     * cannot be read names nothing.
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
            JsonNode clip = JSON.readTree(line);
            return clip.path("file").asText().equals(name)
                    && LEVELS.contains(clip.path("level").asText());
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
