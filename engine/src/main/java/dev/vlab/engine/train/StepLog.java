package dev.vlab.engine.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.checkpoint.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON for each step. Each line is written at once, so that who reads along, or kills the run, finds whole
 * lines; {@link #force} puts them to the disk before a checkpoint says that they happened.
 */
final class StepLog implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel channel;

    StepLog(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Forgets the steps from a position on: they will be done again. A line cut short by a crash goes with them. */
    static void cut(Path file, RunFolder.Position position) throws IOException {
        StringBuilder kept = new StringBuilder();
        for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
            JsonNode step = step(line);
            if (step != null && isBefore(step, position)) {
                kept.append(line).append('\n');
            }
        }
        AtomicFile.writeString(file, kept.toString());
    }

    private static boolean isBefore(JsonNode step, RunFolder.Position position) {
        int stage = step.path("stage_index").asInt();
        return stage < position.stage()
                || (stage == position.stage() && step.path("step").asInt() < position.step());
    }

    private static @Nullable JsonNode step(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException cutShort) {
            return null;
        }
    }

    void append(Map<String, Object> line) throws IOException {
        byte[] bytes = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.writeFully(channel, ByteBuffer.wrap(bytes));
    }

    void force() throws IOException {
        channel.force(false);
    }

    /** Wall-clock seconds of every step so far, by stage. */
    List<List<Double>> seconds(int stages) throws IOException {
        List<List<Double>> seconds = new ArrayList<>();
        for (int i = 0; i < stages; i++) {
            seconds.add(new ArrayList<>());
        }
        for (String line : Files.readAllLines(file)) {
            JsonNode step = JSON.readTree(line);
            seconds.get(step.path("stage_index").asInt())
                    .add(step.path("seconds").asDouble());
        }
        return seconds;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
