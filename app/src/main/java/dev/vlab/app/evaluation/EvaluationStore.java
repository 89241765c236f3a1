package dev.vlab.app.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.checkpoint.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the newest evaluations, predictions and all, from one start to the next: a JSON file each. */
public final class EvaluationStore {
    /** Reports that are kept. */
    static final int KEPT = 8;

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationStore.class);
    private static final String ENDING = ".json";

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    /** A report as its file has it; when it ended, in milliseconds since 1970, is also the file's name. */
    private record Stored(
            long ended, EvalOrder order, Map<EvalTask, TaskResult> results, List<Prediction> predictions) {}

    /** Reports in a folder that need not be there yet. */
    public EvaluationStore(Path folder) {
        this.folder = folder;
    }

    /** Writes a report down, whole or not at all, and forgets the oldest. */
    void add(EvalReport report) throws IOException {
        long ended = report.ended().toEpochMilli();
        Stored stored = new Stored(ended, report.order(), report.results(), report.predictions());
        AtomicFile.writeString(folder.resolve(ended + ENDING), json.writeValueAsString(stored));
        List<Path> files = files();
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    /** All reports, newest first; a file that is none is left out and logged. */
    List<EvalReport> read() throws IOException {
        List<EvalReport> reports = new ArrayList<>();
        for (Path file : files()) {
            try {
                Stored stored = json.readValue(file.toFile(), Stored.class);
                reports.add(new EvalReport(
                        stored.order(), Instant.ofEpochMilli(stored.ended()), stored.results(), stored.predictions()));
            } catch (IOException e) {
                LOG.warn("{} is not an evaluation: {}", file, e.getMessage());
            }
        }
        return reports;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }
}
