package dev.vlab.engine.ablation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.data.WorldSize;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.train.RunSummary;
import dev.vlab.engine.train.TrainConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs every variant with every seed and tells what came of it. What is finished is not done again, so that an ablation
 * that was cut short goes on. Table and plot are written anew after every run, of what is there by then.
 */
public final class Ablation {

    private static final String SCORES = "scores.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AblationConfig config;
    private final Launcher launcher;
    private final Progress progress;

    /** Does one training run, from wherever it stands to its end. */
    @FunctionalInterface
    public interface Launcher {

        /** Trains as a configuration file says. */
        void train(Path config) throws IOException;
    }

    /** Prepares an ablation; the launcher decides in which program the runs are done. */
    public Ablation(AblationConfig config, Launcher launcher, Progress progress) {
        this.config = config;
        this.launcher = launcher;
        this.progress = progress;
    }

    /**
     * Does all that is not done yet.
     *
     * @return a row for each variant, in the configuration's order
     * @throws IOException if the configuration, a file or a run is not right
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public List<AblationRow> run() throws IOException {
        List<AblationRun> runs = AblationRun.of(config);
        Map<String, List<AblationRow.Result>> results = new LinkedHashMap<>();
        config.variants().keySet().forEach(variant -> results.put(variant, new ArrayList<>()));
        for (int i = 0; i < runs.size(); i++) {
            AblationRun run = runs.get(i);
            progress.check();
            progress.report(
                    (double) i / runs.size(),
                    "run %d of %d: %s, seed %d".formatted(i + 1, runs.size(), run.variant(), run.seed()));
            results.get(run.variant()).add(result(run));
            write(rows(results));
        }
        return rows(results);
    }

    private AblationRow.Result result(AblationRun run) throws IOException {
        Path folder = run.training().output();
        RunSummary summary = RunSummary.read(folder);
        if (summary == null) {
            Path file = config.output().resolve("configs").resolve(folder.getFileName() + ".json");
            AtomicFile.writeString(file, run.training().json().toPrettyString() + "\n");
            launcher.train(file);
            summary = RunSummary.read(folder);
        }
        if (summary == null) {
            throw new IOException(folder + ": the run has ended without an end");
        }
        Path scores = folder.resolve(SCORES);
        if (!Files.isRegularFile(scores)) {
            TrainConfig training = run.training();
            WorldSize size = training.sources().getFirst().size();
            var held = HeldOutClips.of(training.worldSeed(), size, config.evaluationClips());
            Scores measured = new HeldOutEvaluation(held, training.frames()).run(folder.resolve("model"), progress);
            AtomicFile.writeString(scores, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(measured) + "\n");
        }
        return new AblationRow.Result(summary, JSON.readValue(scores.toFile(), Scores.class));
    }

    private static List<AblationRow> rows(Map<String, List<AblationRow.Result>> results) {
        List<AblationRow> rows = new ArrayList<>();
        results.forEach((variant, some) -> {
            if (!some.isEmpty()) {
                rows.add(AblationRow.of(variant, some));
            }
        });
        return rows;
    }

    private void write(List<AblationRow> rows) throws IOException {
        AtomicFile.writeString(table(), AblationTable.of(config, rows));
        AtomicFile.writeString(plot(), AblationPlot.of(config, rows));
    }

    /** The table, in Markdown. */
    public Path table() {
        return config.output().resolve("ablations.md");
    }

    /** The plot, in SVG. */
    public Path plot() {
        return config.output().resolve("ablations.svg");
    }

    static @Nullable AblationRow row(List<AblationRow> rows, String variant) {
        return rows.stream()
                .filter(row -> row.variant().equals(variant))
                .findFirst()
                .orElse(null);
    }
}
