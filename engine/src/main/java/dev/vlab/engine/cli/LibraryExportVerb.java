package dev.vlab.engine.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Writes all moments with their vectors to a file, one JSON object a line.")
final class LibraryExportVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write (.jsonl).")
    private Path out;

    @Override
    Outcome run(Progress progress) throws IOException {
        ObjectMapper json = new ObjectMapper();
        int moments = 0;
        try (VideoLibrary open = library.open();
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            List<LibraryVideo> videos = open.videos();
            for (LibraryVideo video : videos) {
                for (Moment moment : open.moments(video)) {
                    writer.write(json.writeValueAsString(line(open, moment)));
                    writer.newLine();
                    moments++;
                }
            }
            return new Outcome(
                    Map.of("videos", videos.size(), "moments", moments, "file", out.toString()),
                    "Wrote " + Words.count(moments, "moment") + " to " + out);
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
