package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryNotes;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "tag", description = "Gives videos tags and stars, or takes them back; shows what they have.")
final class LibraryTagVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Mixin
    private LibraryPaths paths;

    @Option(names = "--add", paramLabel = "TAG", description = "A tag to give; may be repeated.")
    private List<String> added = List.of();

    @Option(names = "--remove", paramLabel = "TAG", description = "A tag to take back; may be repeated.")
    private List<String> removed = List.of();

    @Option(names = "--stars", paramLabel = "N", description = "A rating, 1 to 5; 0 takes it back.")
    private @Nullable Integer stars;

    private record Tagged(
            String video, SortedSet<String> tags, @Nullable Integer stars) {

        String line() {
            return "%s  %-5s  %s".formatted(video, "★".repeat(stars == null ? 0 : stars), String.join(", ", tags));
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        try {
            added.forEach(LibraryNotes::tag);
            removed.forEach(LibraryNotes::tag);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
        if (stars != null && (stars < 0 || stars > LibraryNotes.MOST_STARS)) {
            throw wrongUsage("--stars goes from 0 to " + LibraryNotes.MOST_STARS);
        }
        try (VideoLibrary open = library.open()) {
            List<Tagged> tagged = new ArrayList<>();
            for (LibraryVideo video : paths.of(open)) {
                change(open.notes(), video);
                tagged.add(new Tagged(
                        video.info().file().toString(),
                        open.notes().tags(video),
                        open.notes().ratings().get(video.id())));
            }
            return new Outcome(
                    tagged, String.join("\n", tagged.stream().map(Tagged::line).toList()));
        }
    }

    private void change(LibraryNotes notes, LibraryVideo video) throws IOException {
        for (String tag : added) {
            notes.tag(video, tag);
        }
        for (String tag : removed) {
            notes.untag(video, tag);
        }
        if (stars != null) {
            notes.rate(video, stars);
        }
    }
}
