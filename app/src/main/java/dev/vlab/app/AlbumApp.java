package dev.vlab.app;

import dev.vlab.app.look.Lettering;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.text.Language;
import dev.vlab.app.tour.Album;
import dev.vlab.app.tour.Guide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes pictures of every page in both languages, themes and sizes. */
public final class AlbumApp extends GuidedApp {
    @Override
    String end() {
        return "The pictures are taken.";
    }

    @Override
    void walk(Start start) throws Exception {
        List<String> words = getParameters().getRaw();
        Path folder = Path.of(words.size() > 1 ? words.get(1) : "target/pictures");
        Path samples = Shipped.sampleVideos()
                .orElseThrow(() -> new IOException("There is no folder sample-videos beside the program to show."));
        take(start, Language.ENGLISH, samples, folder);
        if (onWindow(Lettering::showsJapanese)) {
            take(start, Language.JAPANESE, samples, folder);
        } else {
            Guide.say("Japanese", "left out: no typeface on this machine has its letters, so there would be boxes");
        }
    }

    private static void take(Start start, Language language, Path samples, Path folder) throws Exception {
        List<Path> story = Shipped.sampleStory().stream().toList();
        Composition parts = open(start, new Arguments(Optional.empty(), Optional.empty(), story), language, false);
        try {
            new Album(
                            start.stage().getScene(),
                            parts.context(),
                            parts.panels().jobs(),
                            parts.benches().evaluation(),
                            parts.judging().model(),
                            folder)
                    .take(samples, language == Language.JAPANESE ? "ja" : "en");
        } finally {
            close(parts);
        }
    }
}
