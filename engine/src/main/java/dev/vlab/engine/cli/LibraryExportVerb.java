package dev.vlab.engine.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.report.ContactSheet;
import dev.vlab.engine.report.Excerpt;
import dev.vlab.engine.report.ExcerptClips;
import dev.vlab.engine.report.ExcerptFormat;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.VideoNames;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description =
                "Writes moments to a file: with their vectors (.jsonl, one JSON object a line), as a table (.csv),"
                        + " .json, an edit decision list for editing programs (.edl, CMX 3600, no frames dropped), WebVTT (.vtt)"
                        + " or a contact sheet (.png); or cuts each out to a file of its own.")
final class LibraryExportVerb extends Verb {

    private static final int COLUMNS = 5;

    @Mixin
    private LibraryOption library;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; its name says in which form.")
    private @Nullable Path out;

    @Option(names = "--clips", paramLabel = "DIR", description = "Cut the moments out, each to a video in this folder.")
    private @Nullable Path clips;

    @Option(
            names = "--moments",
            paramLabel = "FILE",
            description = "Only these: a file with what search --json printed. By default all of the library.")
    private @Nullable Path chosen;

    @Override
    Outcome run(Progress progress) throws IOException {
        if (out == null && clips == null) {
            throw wrongUsage("--out or --clips says what to write");
        }
        try (VideoLibrary open = library.open()) {
            Map<String, Object> json = new LinkedHashMap<>();
            List<Excerpt> excerpts = chosen == null ? ExportedMoments.all(open) : ExportedMoments.of(open, chosen);
            json.put("videos", excerpts.stream().map(Excerpt::video).distinct().count());
            json.put("moments", excerpts.size());
            if (out != null) {
                write(open, out, excerpts, progress);
                json.put("file", out.toString());
            }
            if (clips != null) {
                json.put(
                        "clips",
                        ExcerptClips.cut(excerpts, clips, progress).stream()
                                .map(Path::toString)
                                .toList());
            }
            String text = "Wrote " + Words.count(excerpts.size(), "moment") + " to " + (out == null ? clips : out);
            return new Outcome(json, text);
        }
    }

    private void write(VideoLibrary open, Path file, List<Excerpt> excerpts, Progress progress) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            ContactSheet.write(excerpts, COLUMNS, file, progress);
        } else if (ExcerptFormat.of(file).isPresent()) {
            String title = VideoNames.stem(open.folder().getFileName().toString());
            Files.writeString(file, ExcerptFormat.of(file).get().write(title, excerpts));
        } else if (chosen == null) {
            vectors(open, file);
        } else {
            throw wrongUsage("--moments goes with .csv, .json, .edl, .vtt and .png");
        }
    }

    private static void vectors(VideoLibrary open, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (LibraryVideo video : open.videos()) {
                for (Moment moment : open.moments(video)) {
                    writer.write(json.writeValueAsString(line(open, moment)));
                    writer.newLine();
                }
            }
        }
    }

    private static Map<String, Object> line(VideoLibrary library, Moment moment) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("video", moment.video().info().file().toString());
        line.put("sha256", moment.video().sha256());
        line.put("start", moment.span().startSeconds());
        line.put("end", moment.span().endSeconds());
        line.put(
                "embedding", library.embedding(moment).map(ClipEmbedding::video).orElseThrow());
        return line;
    }
}
