package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Forgets videos; their files stay.")
final class LibraryRemoveVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Videos, or folders with all that is in them.")
    private List<Path> paths;

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.open()) {
            List<LibraryVideo> chosen = new ArrayList<>();
            for (Path path : paths) {
                Path absolute = path.toAbsolutePath().normalize();
                List<LibraryVideo> under = open.videos().stream()
                        .filter(video -> video.info().file().startsWith(absolute))
                        .toList();
                if (under.isEmpty()) {
                    throw new IOException(absolute + ": the library has no such video");
                }
                chosen.addAll(under);
            }
            for (LibraryVideo video : chosen) {
                open.remove(video);
            }
            List<String> removed =
                    chosen.stream().map(video -> video.info().file().toString()).toList();
            return new Outcome(Map.of("removed", removed), "Removed " + Words.count(removed.size(), "video"));
        }
    }
}
