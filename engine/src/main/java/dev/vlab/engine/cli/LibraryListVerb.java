package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists the videos of a library.")
final class LibraryListVerb extends Verb {

    @Mixin
    private LibraryOption library;

    private record Listed(
            String video,
            double duration,
            int width,
            int height,
            double frameRate,
            String codec,
            boolean audio,
            String sha256,
            String added,
            int moments) {

        Listed(LibraryVideo video, int moments) {
            this(
                    video.info().file().toString(),
                    video.info().durationMicros() / 1e6,
                    video.info().width(),
                    video.info().height(),
                    video.info().frameRate(),
                    video.info().codec(),
                    video.info().hasAudio(),
                    video.sha256(),
                    video.added().toString(),
                    moments);
        }

        String line() {
            String size = width + "×" + height;
            return "%9s  %9s  %-6s  %-11s  %s"
                    .formatted(
                            Words.time(Math.round(duration * 1e6)), size, codec, Words.count(moments, "moment"), video);
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.open()) {
            List<Listed> listed = new ArrayList<>();
            for (LibraryVideo video : open.videos()) {
                listed.add(new Listed(video, open.moments(video).size()));
            }
            String text = listed.isEmpty()
                    ? "The library is empty; vlab index adds videos"
                    : listed.stream().map(Listed::line).collect(Collectors.joining("\n"));
            return new Outcome(listed, text);
        }
    }
}
