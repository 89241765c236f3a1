package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "remove", description = "Forgets videos; their files stay.")
final class LibraryRemoveVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Mixin
    private LibraryPaths paths;

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.open()) {
            List<LibraryVideo> chosen = paths.of(open);
            for (LibraryVideo video : chosen) {
                open.remove(video);
            }
            List<String> removed =
                    chosen.stream().map(video -> video.info().file().toString()).toList();
            return new Outcome(Map.of("removed", removed), "Removed " + Words.count(removed.size(), "video"));
        }
    }
}
