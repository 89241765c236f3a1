package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.MissingVideo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A benchmark as somebody has it on disk: a few files, videos of one byte, and a description. */
record BenchmarkFolder(Path folder) {

    BenchmarkFolder videos(String... names) throws IOException {
        for (String name : names) {
            Path video = folder.resolve("videos").resolve(name);
            Files.createDirectories(video.getParent());
            Files.write(video, new byte[] {1});
        }
        return this;
    }

    BenchmarkFolder file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    /** Reads it; {@code more} are further lines of the description, each begun by a comma. */
    Dataset read(String benchmark, String annotations, String... more) throws IOException {
        Path description = folder.resolve("dataset.json");
        Files.writeString(description, """
                {"benchmark": "%s", "annotations": ["%s"], "videos": "videos" %s}
                """.formatted(benchmark, annotations, String.join("", more)));
        return Datasets.read(description);
    }

    Path video(String name) {
        return folder.resolve("videos").resolve(name);
    }

    static List<String> ids(Dataset dataset) {
        return dataset.clips().stream().map(AnnotatedClip::id).toList();
    }

    static List<String> missing(Dataset dataset) {
        return dataset.missing().stream().map(MissingVideo::video).toList();
    }
}
