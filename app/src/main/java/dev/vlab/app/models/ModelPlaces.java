package dev.vlab.app.models;

import dev.vlab.engine.task.Compute;
import dev.vlab.engine.task.ModelSummary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where models are looked for.
 *
 * @param sample the shipped one
 * @param kept the program's own folder of models
 * @param runs models that training runs left
 * @param opened models that a person opened from elsewhere
 */
record ModelPlaces(Optional<Path> sample, Path kept, List<Path> runs, List<Path> opened) {

    /** All models there are, the shipped one first, each once. */
    List<KnownModel> models(Compute compute, Progress progress) throws IOException {
        Map<Path, ModelOrigin> found = new LinkedHashMap<>();
        sample.ifPresent(folder -> put(found, folder, ModelOrigin.SAMPLE));
        inside(kept).forEach(folder -> put(found, folder, ModelOrigin.KEPT));
        runs.stream().filter(ModelSummary::isIn).forEach(folder -> put(found, folder, ModelOrigin.RUN));
        opened.stream().filter(ModelSummary::isIn).forEach(folder -> put(found, folder, ModelOrigin.OPENED));
        return found.entrySet().stream()
                .map(entry -> {
                    progress.check();
                    return KnownModel.read(entry.getKey(), entry.getValue(), compute);
                })
                .toList();
    }

    private static void put(Map<Path, ModelOrigin> found, Path folder, ModelOrigin origin) {
        found.putIfAbsent(folder.toAbsolutePath().normalize(), origin);
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(ModelPlaces::isNamed)
                    .filter(ModelSummary::isIn)
                    .sorted()
                    .toList();
        }
    }

    /** What begins with a dot is unfinished or about to go. */
    private static boolean isNamed(Path folder) {
        return !folder.getFileName().toString().startsWith(".");
    }
}
