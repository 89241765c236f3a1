package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryCaption;
import dev.vlab.engine.library.LibraryNotes;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists the videos of a library with their tags, stars and captions.")
final class LibraryListVerb extends Verb {

    @Mixin
    private LibraryOption library;

    private record Said(
            double start, double end, String text, @Nullable String model) {
        Said(LibraryCaption caption) {
            this(caption.span().startSeconds(), caption.span().endSeconds(), caption.text(), caption.model());
        }
    }

    private record Listed(
            String video,
            double duration,
            int width,
            int height,
            double frameRate,
            String codec,
            boolean audio,
            String sha256,
            String added,
            int moments,
            boolean missing,
            Set<String> tags,
            @Nullable Integer stars,
            List<Said> captions) {

        Listed(
                LibraryVideo video,
                int moments,
                Set<String> tags,
                @Nullable Integer stars,
                List<LibraryCaption> captions) {
            this(
                    video.info().file().toString(),
                    video.info().durationMicros() / 1e6,
                    video.info().width(),
                    video.info().height(),
                    video.info().frameRate(),
                    video.info().codec(),
                    video.info().hasAudio(),
                    video.sha256(),
                    video.added().toString(),
                    moments,
                    !Files.exists(video.info().file()),
                    tags,
                    stars,
                    captions.stream().map(Said::new).toList());
        }

        String line() {
            String size = width + "×" + height;
            String notes = (missing ? "(missing) " : "")
                    + "★".repeat(stars == null ? 0 : stars)
                    + tags.stream().map(tag -> " [" + tag + "]").collect(Collectors.joining());
            return "%9s  %9s  %-6s  %-11s  %s%s"
                    .formatted(
                            Words.time(Math.round(duration * 1e6)),
                            size,
                            codec,
                            Words.count(moments, "moment"),
                            video,
                            notes.isEmpty() ? "" : "  " + notes.strip());
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.open()) {
            List<Listed> listed = new ArrayList<>();
            LibraryNotes notes = open.notes();
            Map<Long, SortedSet<String>> tags = notes.tags();
            Map<Long, Integer> stars = notes.ratings();
            for (LibraryVideo video : open.videos()) {
                listed.add(new Listed(
                        video,
                        open.moments(video).size(),
                        tags.getOrDefault(video.id(), Collections.emptySortedSet()),
                        stars.get(video.id()),
                        notes.captions(video)));
            }
            String text = listed.isEmpty()
                    ? "The library is empty; vlab index adds videos"
                    : listed.stream().map(Listed::line).collect(Collectors.joining("\n"));
            return new Outcome(listed, text);
        }
    }
}
