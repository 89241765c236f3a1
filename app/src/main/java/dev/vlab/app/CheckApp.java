package dev.vlab.app;

import dev.vlab.app.settings.Shipped;
import dev.vlab.app.text.Language;
import dev.vlab.app.tour.StartCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks that the program starts here, with nothing kept from before. */
public final class CheckApp extends GuidedApp {
    @Override
    String end() {
        return "The program starts here.";
    }

    @Override
    void walk(Start start) throws Exception {
        Composition parts =
                open(start, new Arguments(Optional.empty(), Optional.empty(), List.of()), Language.SYSTEM, false);
        try {
            new StartCheck(
                            start.stage().getScene(),
                            parts.context(),
                            parts.panels().jobs())
                    .walk(clip());
        } finally {
            close(parts);
        }
    }

    private static Path clip() throws IOException {
        Path samples = Shipped.sampleVideos()
                .orElseThrow(() -> new IOException("There is no folder sample-videos beside the program to try."));
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new IOException("There is no clip in " + samples + " to try."));
        }
    }
}
