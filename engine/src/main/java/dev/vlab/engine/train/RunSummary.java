package dev.vlab.engine.train;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.vlab.engine.checkpoint.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a finished run took, {@code summary.json} in its folder. A run that has one is finished.
 *
 * @param parameters of the model
 * @param steps updates made
 * @param seconds wall-clock time of all steps
 * @param secondsPerStep median of the last stage's steps
 * @param peakMemory most bytes that the program held in the session that finished the run; null where unknown
 * @param threads that libtorch used
 * @param device {@code cpu} or {@code gpu}
 */
public record RunSummary(
        long parameters,
        int steps,
        double seconds,
        double secondsPerStep,
        @Nullable Long peakMemory,
        int threads,
        String device) {

    static final String FILE = "summary.json";

    /** The summary of a run folder; null if there is no finished run in it. */
    public static @Nullable RunSummary read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return ConfigJson.JSON.readValue(file.toFile(), RunSummary.class);
        } catch (MismatchedInputException e) {
            throw new RunException(file + ": is not the summary of a run: " + e.getOriginalMessage(), e);
        }
    }

    void write(Path folder) throws IOException {
        AtomicFile.writeString(
                folder.resolve(FILE),
                ConfigJson.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }
}
