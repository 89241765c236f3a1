package dev.vlab.engine.data.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.data.AnnotatedMoment;
import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Fields;
import dev.vlab.engine.data.JsonFile;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * DiDeMo: a JSON list of {@code description}, {@code video} and {@code times}, where several people say in which
 * segments of five seconds it happens, first and last. Where there is no {@code video}, the link tells its name:
 * {@code dl_link} or {@code download_link}. All descriptions of a video one behind the other are its caption.
 */
final class DiDeMo {

    private static final double SEGMENT_SECONDS = 5;

    private DiDeMo() {}

    static Dataset read(Source source) throws IOException {
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            JsonFile.read(
                    file,
                    (section, object) -> drafts.video(name(object))
                            .moments
                            .add(new AnnotatedMoment(spans(object), object.text("description"))));
        }
        drafts.tellMoments();
        return drafts.dataset();
    }

    private static String name(Fields object) throws AnnotationException {
        String video = object.optionalText("video");
        if (video != null) {
            return video;
        }
        String link = object.text("dl_link", "download_link");
        try {
            String path = URI.create(link).getPath();
            String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
            if (!name.isEmpty()) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw object.wrong("the link " + link + " does not end in the name of a video");
    }

    /** What each person said, first what most of them said. */
    private static List<TimeSpan> spans(Fields object) throws AnnotationException {
        List<TimeSpan> said = new ArrayList<>();
        for (JsonNode pair : object.list("times")) {
            int first = pair.path(0).asInt(-1);
            int last = pair.path(1).asInt(-1);
            if (first < 0 || last < first) {
                throw object.wrong("\"times\" holds " + pair + ", not a first and a last segment");
            }
            said.add(TimeSpan.ofSeconds(first * SEGMENT_SECONDS, (last + 1) * SEGMENT_SECONDS));
        }
        if (said.isEmpty()) {
            throw object.wrong("\"times\" is missing or empty");
        }
        TimeSpan agreed = new LinkedHashSet<>(said)
                .stream()
                        .max(Comparator.comparingInt((TimeSpan span) -> Collections.frequency(said, span))
                                .thenComparing(
                                        Comparator.comparingInt(said::indexOf).reversed()))
                        .orElseThrow();
        said.remove(agreed);
        said.addFirst(agreed);
        return List.copyOf(said);
    }
}
