package dev.vlab.engine.cli;

import dev.vlab.engine.library.VideoLibrary;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --library}. */
final class LibraryOption {

    @Option(names = "--library", required = true, paramLabel = "DIR", description = "The library's folder.")
    private Path folder;

    VideoLibrary openOrMake() throws IOException {
        return VideoLibrary.open(folder);
    }

    /** Opens a library that must be there: a mistyped name shall not make an empty one. */
    VideoLibrary open() throws IOException {
        if (!VideoLibrary.exists(folder)) {
            throw new IOException(folder + ": there is no library in this folder; vlab index makes one");
        }
        return VideoLibrary.open(folder);
    }
}
