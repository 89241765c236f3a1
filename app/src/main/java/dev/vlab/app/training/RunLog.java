package dev.vlab.app.training;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a run's log from its beginning, and then whatever has been added since. */
final class RunLog {
    /** What the log is called in its run's folder. */
    static final String NAME = "log.jsonl";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private long read;

    RunLog(Path folder) {
        file = folder.resolve(NAME);
    }

    /**
     * The steps that have been added since the last call.
     *
     * @throws IOException if the log cannot be read or is none
     */
    List<StepPoint> more() throws IOException {
        String text = text();
        int end = text.lastIndexOf('\n') + 1; // a line still being written waits for the next call
        List<StepPoint> steps = new ArrayList<>();
        for (String line : (Iterable<String>) text.substring(0, end).lines()::iterator) {
            if (!line.isBlank()) {
                steps.add(StepPoint.of(JSON.readTree(line)));
            }
        }
        read += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        return steps;
    }

    private String text() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file);
                InputStream stream = Channels.newInputStream(channel.position(read))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
