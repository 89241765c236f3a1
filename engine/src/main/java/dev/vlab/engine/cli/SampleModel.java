package dev.vlab.engine.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sample model that comes with the program: in the folder that the system property {@code vlab.program} or
 * the environment variable {@code VLAB_HOME} names, else in the nearest folder above the program's jar or the working
 * directory.
 */
final class SampleModel {

    private static final Path INSIDE = Path.of("assets", "sample-model");

    private SampleModel() {}

    static Path folder() throws IOException {
        for (Path start : starts()) {
            for (Path at = start; at != null; at = at.getParent()) {
                Path candidate = at.resolve(INSIDE);
                if (Files.isDirectory(candidate)) {
                    return candidate;
                }
            }
        }
        throw new IOException("the sample model (" + INSIDE + ") was not found beside the program or above the working"
                + " directory: name a checkpoint with --model, or the program's folder with VLAB_HOME");
    }

    private static List<Path> starts() {
        String home = System.getProperty("vlab.program", System.getenv("VLAB_HOME"));
        if (home != null) {
            return List.of(Path.of(home).toAbsolutePath());
        }
        List<Path> starts = new ArrayList<>();
        Path program = program();
        if (program != null) {
            starts.add(program);
        }
        starts.add(Path.of("").toAbsolutePath());
        return starts;
    }

    private static @Nullable Path program() {
        try {
            return Path.of(SampleModel.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException | SecurityException e) {
            return null;
        }
    }
}
