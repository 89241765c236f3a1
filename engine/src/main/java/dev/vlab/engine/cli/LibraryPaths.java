package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Videos of a library, named by their files or the folders that these are in. */
final class LibraryPaths {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Videos, or folders with all that is in them.")
    private List<Path> paths;

    List<LibraryVideo> of(VideoLibrary library) throws IOException {
        List<LibraryVideo> all = library.videos();
        List<LibraryVideo> chosen = new ArrayList<>();
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            List<LibraryVideo> under = all.stream()
                    .filter(video -> video.info().file().startsWith(absolute))
                    .toList();
            if (under.isEmpty()) {
                throw new IOException(absolute + ": the library has no such video");
            }
            chosen.addAll(under);
        }
        return chosen.stream().distinct().toList();
    }
}
