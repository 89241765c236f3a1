package dev.vlab.app;

import dev.vlab.app.settings.Shipped;
import dev.vlab.app.text.Language;
import dev.vlab.app.tour.Tour;
import dev.vlab.engine.data.Annotations;
import java.io.IOException;
import java.nio.file.Path;

/** The tour through this program's window, over sample clips of which is known what is true. */
public final class TourApp extends GuidedApp {
    @Override
    String end() {
        return "The tour is over; its pictures are taken.";
    }

    @Override
    void walk(Start start) throws Exception {
        Arguments arguments = Arguments.parse(getParameters().getRaw(), System.getProperty("os.name"), System.getenv());
        Path samples = Shipped.sampleVideos()
                .orElseThrow(
                        () -> new IOException("There is no folder sample-videos beside the program to walk through."));
        Composition parts = open(start, arguments, Language.SYSTEM, true);
        try {
            Tour.Benches benches = new Tour.Benches(
                    parts.benches().training(),
                    parts.benches().evaluation(),
                    parts.judging().model());
            new Tour(
                            start.stage().getScene(),
                            parts.context(),
                            parts.panels().jobs(),
                            benches,
                            Annotations.read(samples),
                            arguments.tour().orElseThrow())
                    .walk();
        } finally {
            close(parts);
        }
    }
}
