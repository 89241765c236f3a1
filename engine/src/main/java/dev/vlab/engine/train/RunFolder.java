package dev.vlab.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.InUseException;
import dev.vlab.engine.ScratchFolder;
import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.checkpoint.VlabConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves on disk: {@code config.json} (the whole configuration), {@code log.jsonl} (a line a step),
 * {@code checkpoints/} (to go on from), and in the end {@code model/} and {@code summary.json}. One program at a time
 * may run in it. It may be killed at any moment and goes on from its newest whole checkpoint.
 */
final class RunFolder implements AutoCloseable {

    private static final String CONFIG = "config.json";
    private static final String LOG = "log.jsonl";
    private static final String OPTIMIZER = "optimizer.safetensors";
    private static final String POSITION = "position.json";

    private final Path folder;
    private final FileChannel lock;
    private final SafeFolders checkpoints;

    /** Opens or makes a run folder, for this run alone. */
    RunFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.lock = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isMine(lock)) {
            lock.close();
            throw new InUseException(folder, "another run is at work in this folder");
        }
        this.checkpoints = new SafeFolders(folder.resolve("checkpoints"));
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException heldInThisProgram) {
            return false;
        }
    }

    /**
     * Where a run stands. With the seed this is also its random state: every draw follows from seed, stage and step.
     *
     * @param stage index of the stage under way
     * @param step first step not done
     * @param updates updates of the optimizer in this stage
     * @param threads that libtorch used: with as many the sums come out the same to the last digit
     */
    record Position(int stage, int step, int updates, int threads) {}

    Path model() {
        return folder.resolve("model");
    }

    Path tokenizer() {
        return folder.resolve(Checkpoint.TOKENIZER);
    }

    Path log() {
        return folder.resolve(LOG);
    }

    /** Forgets an earlier run in this folder and keeps the new one's configuration. */
    void begin(TrainConfig config) throws IOException {
        Files.deleteIfExists(folder.resolve(RunSummary.FILE));
        checkpoints.clear();
        ScratchFolder.delete(model());
        Files.deleteIfExists(log());
        AtomicFile.writeString(folder.resolve(CONFIG), config.json().toPrettyString() + "\n");
    }

    /** The checkpoint to go on from; null if there is none. */
    @Nullable
    Path checkpoint() throws IOException {
        return checkpoints.newest();
    }

    /** Refuses to go on with a configuration that would make another run of this one, naming the key. */
    void requireSame(TrainConfig config) throws IOException {
        Path file = folder.resolve(CONFIG);
        JsonNode before = ConfigJson.JSON.readTree(file.toFile());
        String difference = ConfigDifference.find(before, config.json());
        if (difference != null) {
            throw new RunException(file + ": " + difference + "; a run goes on as it began, or begins anew without"
                    + " --resume, or elsewhere with another output");
        }
    }

    /** Writes a checkpoint whole before older ones go. */
    void save(VlabConfig config, Map<String, NDArray> parameters, Map<String, NDArray> optimizer, Position position)
            throws IOException {
        checkpoints.add("stage-%03d-step-%08d".formatted(position.stage(), position.step()), fresh -> {
            Checkpoint.save(fresh, config, parameters, Precision.F32);
            Safetensors.write(fresh.resolve(OPTIMIZER), optimizer, Precision.F32);
            AtomicFile.writeString(fresh.resolve(POSITION), ConfigJson.JSON.writeValueAsString(position));
        });
    }

    static Position position(Path checkpoint) throws IOException {
        return ConfigJson.JSON.readValue(checkpoint.resolve(POSITION).toFile(), Position.class);
    }

    static Map<String, NDArray> optimizer(Path checkpoint, NDManager manager) throws IOException {
        return Safetensors.read(checkpoint.resolve(OPTIMIZER), manager);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
