package dev.vlab.app.settings;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes with the program: found beside the working folder or the program's own files, or above them. */
public final class Shipped {
    private Shipped() {}

    /** The sample clips. */
    public static Optional<Path> sampleVideos() {
        return find(Path.of("sample-videos"));
    }

    /** The sample model's checkpoint folder. */
    public static Optional<Path> sampleModel() {
        return find(Path.of("assets", "sample-model"));
    }

    private static Optional<Path> find(Path what) {
        return Stream.of(Path.of("").toAbsolutePath(), program())
                .flatMap(start -> Stream.iterate(start, at -> at != null, Path::getParent))
                .map(folder -> folder.resolve(what))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Path program() {
        CodeSource source = Shipped.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Path.of("/") : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no path: " + source, e);
        }
    }
}
