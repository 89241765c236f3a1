package dev.vlab.app.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes with the program: found beside the program's own files or the working folder, or above them. */
public final class Shipped {
    private static final Logger LOG = LoggerFactory.getLogger(Shipped.class);

    private Shipped() {}

    /** The sample clips. */
    public static Optional<Path> sampleVideos() {
        return find(Path.of("sample-videos"));
    }

    /** The sample model's checkpoint folder. */
    public static Optional<Path> sampleModel() {
        return find(Path.of("assets", "sample-model"));
    }

    /** The story over the sample clips. */
    public static Optional<Path> sampleStory() {
        return find(Path.of("assets", "stories"))
                .map(folder -> folder.resolve("sample.json"))
                .filter(Files::isRegularFile);
    }

    /** Configurations of training runs, by name. */
    public static List<Path> trainingConfigs() {
        return Stream.of(Path.of("assets", "training"), Path.of("assets", "configs"))
                .flatMap(folder -> find(folder).stream())
                .flatMap(Shipped::configs)
                .toList();
    }

    private static Stream<Path> configs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Shipped::tellsOfARun).sorted().toList().stream();
        } catch (IOException e) {
            LOG.warn("{} cannot be listed: {}", folder, e.getMessage());
            return Stream.empty();
        }
    }

    /** Configurations of something else, such as comparisons, lie beside those of runs. */
    private static boolean tellsOfARun(Path file) {
        try {
            return file.toString().endsWith(".json")
                    && new ObjectMapper().readTree(file.toFile()).has("stages");
        } catch (IOException e) {
            LOG.warn("{} is left out: {}", file, e.getMessage());
            return false;
        }
    }

    private static Optional<Path> find(Path what) {
        return Stream.of(program(), Path.of("").toAbsolutePath())
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
