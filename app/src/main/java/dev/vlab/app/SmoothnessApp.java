package dev.vlab.app;

import dev.vlab.app.settings.Shipped;
import dev.vlab.app.text.Language;
import dev.vlab.app.tour.BenchFilm;
import dev.vlab.app.tour.Smoothness;
import dev.vlab.engine.ScratchFolder;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Measures how smooth the window is. */
public final class SmoothnessApp extends GuidedApp {
    private static final int SECONDS = 10;

    @Override
    String end() {
        return "The window is measured.";
    }

    @Override
    void walk(Start start) throws Exception {
        Path samples = Shipped.sampleVideos()
                .orElseThrow(() -> new IOException("There is no folder sample-videos beside the program to read."));
        try (ScratchFolder scratch = ScratchFolder.make("vlab-bench")) {
            VideoInfo film = BenchFilm.write(scratch.path().resolve("film.mp4"), SECONDS);
            Composition parts =
                    open(start, new Arguments(Optional.empty(), Optional.empty(), List.of()), Language.SYSTEM, false);
            try {
                new Smoothness(
                                start.stage().getScene(),
                                parts.context(),
                                parts.panels().jobs(),
                                parts.player())
                        .measure(film, samples);
            } finally {
                close(parts);
            }
        }
    }
}
