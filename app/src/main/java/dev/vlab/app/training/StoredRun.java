package dev.vlab.app.training;

import dev.vlab.app.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run that left a log.
 *
 * @param folder the run's
 * @param steps how many it did
 * @param all how many it was to do; 0 if that is not known
 * @param last its last step, or null if it did none
 * @param changed when it was last written to
 * @param finished whether it came to its end and left a model
 * @param resumable whether it left a checkpoint to go on from
 */
public record StoredRun(
        Path folder,
        int steps,
        int all,
        @Nullable StepPoint last,
        Instant changed,
        boolean finished,
        boolean resumable) {
    private static final Texts TEXTS = Texts.of(StoredRun.class);
    private static final String CONFIG = "config.json";
    private static final Path MODEL = Path.of("model");
    private static final String SUMMARY = "summary.json";
    private static final String CHECKPOINTS = "checkpoints";
    private static final String POSITION = "position.json";

    /** Whether there is a run in a folder. */
    static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(RunLog.NAME));
    }

    /** Whether a run in this folder can be gone on with: it left a checkpoint, and did not come to its end. */
    static boolean resumable(Path folder) {
        Path checkpoints = folder.resolve(CHECKPOINTS);
        if (!in(folder) || finished(folder) || !Files.isDirectory(checkpoints)) {
            return false;
        }
        try (Stream<Path> all = Files.list(checkpoints)) {
            return all.anyMatch(one -> Files.isRegularFile(one.resolve(POSITION)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a folder's run came to its end: what it took is written last. */
    static boolean finished(Path folder) {
        return Files.isRegularFile(folder.resolve(SUMMARY));
    }

    static StoredRun read(Path folder) throws IOException {
        RunCourse course = new RunCourse(folder);
        course.add(new RunLog(folder).more());
        Path log = folder.resolve(RunLog.NAME);
        return new StoredRun(
                folder,
                course.done(),
                plan(folder).map(TrainingPlan::steps).orElse(0),
                course.points().isEmpty() ? null : course.points().getLast(),
                Files.getLastModifiedTime(log).toInstant(),
                finished(folder),
                resumable(folder));
    }

    /** The runs right under a folder, newest first; one that cannot be read is left out. */
    static List<StoredRun> under(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(StoredRun::in)
                    .flatMap(folder -> {
                        try {
                            return Stream.of(read(folder));
                        } catch (IOException e) {
                            return Stream.empty();
                        }
                    })
                    .sorted(Comparator.comparing(StoredRun::changed).reversed())
                    .toList();
        }
    }

    /** What a run follows, as far as its folder tells. */
    static Optional<TrainingPlan> plan(Path folder) {
        Path config = folder.resolve(CONFIG);
        try {
            return Files.isRegularFile(config) ? Optional.of(TrainingPlan.read(config)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // of another version of the program
        }
    }

    /** The configuration that the run follows, in its own folder. */
    public Path config() {
        return folder.resolve(CONFIG);
    }

    /** Whether that configuration is there. */
    public boolean hasConfig() {
        return all > 0;
    }

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The finished model's folder. */
    public Path model() {
        return folder.resolve(MODEL);
    }

    /** How it stands, in words. */
    public String state() {
        if (finished) {
            return TEXTS.get("finished");
        }
        return all > 0 ? TEXTS.get("stopped.of", steps, all) : TEXTS.get("stopped", steps);
    }
}
