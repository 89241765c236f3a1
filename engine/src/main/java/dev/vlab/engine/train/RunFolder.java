package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run leaves on disk: {@code log.jsonl} (a line a step), {@code checkpoint/} (to go on from: parameters,
 * optimizer, position) and in the end {@code model/}.
 */
final class RunFolder {

    private static final String LOG = "log.jsonl";
    private static final String CHECKPOINT = "checkpoint";
    private static final String OPTIMIZER = "optimizer.safetensors";
    private static final String POSITION = "position.json";

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    RunFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /**
     * Where a run stands.
     *
     * @param stage index of the stage under way
     * @param step first step not done
     * @param updates updates of the optimizer in this stage
     */
    record Position(int stage, int step, int updates) {}

    Path model() {
        return folder.resolve("model");
    }

    Path tokenizer() {
        return folder.resolve(Checkpoint.TOKENIZER);
    }

    boolean hasCheckpoint() {
        return Files.isRegularFile(folder.resolve(CHECKPOINT).resolve(POSITION));
    }

    void log(Map<String, Object> line) throws IOException {
        Files.writeString(
                folder.resolve(LOG),
                json.writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Wall-clock time of all steps in the log. */
    double secondsLogged() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(LOG))) {
            double seconds = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                seconds += json.readTree(line).path("seconds").asDouble();
            }
            return seconds;
        }
    }

    /** Forgets the logged steps that the checkpoint has not seen: they will be done again. */
    void cutLog(Position position) throws IOException {
        Path log = folder.resolve(LOG);
        List<String> kept = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            var step = json.readTree(line);
            int stage = step.path("stage_index").asInt();
            if (stage < position.stage()
                    || (stage == position.stage() && step.path("step").asInt() < position.step())) {
                kept.add(line);
            }
        }
        Files.write(log, kept);
    }

    /** Forgets the log of an earlier run. */
    void startLog() throws IOException {
        Files.deleteIfExists(folder.resolve(LOG));
    }

    /** Writes a checkpoint beside the one that is there, then puts it in its place. */
    void save(VlabConfig config, Map<String, NDArray> parameters, Map<String, NDArray> optimizer, Position position)
            throws IOException {
        Path fresh = folder.resolve(CHECKPOINT + ".new");
        Path old = folder.resolve(CHECKPOINT + ".old");
        delete(fresh);
        Checkpoint.save(fresh, config, parameters, Precision.F32);
        Safetensors.write(fresh.resolve(OPTIMIZER), optimizer, Precision.F32);
        json.writeValue(fresh.resolve(POSITION).toFile(), position);
        delete(old);
        Path current = folder.resolve(CHECKPOINT);
        if (Files.exists(current)) {
            Files.move(current, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, current, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    Position position() throws IOException {
        return json.readValue(folder.resolve(CHECKPOINT).resolve(POSITION).toFile(), Position.class);
    }

    Map<String, NDArray> parameters(VlabConfig config, NDManager manager) throws IOException {
        return Checkpoint.load(folder.resolve(CHECKPOINT), config, manager);
    }

    Map<String, NDArray> optimizer(NDManager manager) throws IOException {
        return Safetensors.read(folder.resolve(CHECKPOINT).resolve(OPTIMIZER), manager);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
