package dev.vlab.engine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.library.LibraryCaption;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.report.Excerpt;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The moments that an export is about. */
final class ExportedMoments {

    private ExportedMoments() {}

    static List<Excerpt> all(VideoLibrary library) throws IOException {
        List<Excerpt> excerpts = new ArrayList<>();
        for (LibraryVideo video : library.videos()) {
            for (Moment moment : library.moments(video)) {
                excerpts.add(excerpt(library, video, moment.span(), null));
            }
        }
        return excerpts;
    }

    /**
     * Those that a file lists, in its order.
     *
     * @throws IOException naming the file if it is not what a search prints, or names a video that the library lacks
     */
    static List<Excerpt> of(VideoLibrary library, Path file) throws IOException {
        Map<String, LibraryVideo> videos = library.videos().stream()
                .collect(Collectors.toMap(video -> video.info().file().toString(), Function.identity()));
        JsonNode list;
        try {
            list = new ObjectMapper().readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!list.isArray()) {
            throw new IOException(file + ": is no list of moments, as search --json prints it");
        }
        List<Excerpt> excerpts = new ArrayList<>();
        for (JsonNode item : list) {
            LibraryVideo video = videos.get(item.path("video").asText());
            double start = item.path("start").asDouble(Double.NaN);
            double end = item.path("end").asDouble(Double.NaN);
            if (video == null) {
                throw new IOException(file + ": the library has no video " + item.path("video"));
            }
            if (!(start >= 0 && end > start)) {
                throw new IOException(file + ": no moment goes from " + item.path("start") + " to " + item.path("end"));
            }
            Double score = item.path("score").isNumber() ? item.path("score").asDouble() : null;
            excerpts.add(excerpt(library, video, TimeSpan.ofSeconds(start, end), score));
        }
        return excerpts;
    }

    private static Excerpt excerpt(VideoLibrary library, LibraryVideo video, TimeSpan span, @Nullable Double score)
            throws IOException {
        String text = library.notes().captions(video).stream()
                .filter(caption -> caption.span().equals(span))
                .map(LibraryCaption::text)
                .collect(Collectors.joining("; "));
        return new Excerpt(video.info(), span, score, text);
    }
}
