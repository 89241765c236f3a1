package dev.vlab.engine.cli;

import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "list", description = "Lists the checkpoints in a folder and in the folders right inside it.")
final class ModelListVerb extends Verb {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of checkpoints; by default the one with the sample model.")
    private @Nullable Path folder;

    private record Listed(String folder, String type, int imageSize, int projection, boolean multimodal) {
        Listed(Path folder, VlabConfig config) {
            this(
                    folder.toString(),
                    config.modelType(),
                    config.vision().imageSize(),
                    config.projectionDim(),
                    config.multimodal() != null);
        }

        String line() {
            return "%-5s  %4d px  projection %-4d  %-22s  %s"
                    .formatted(type, imageSize, projection, multimodal ? "all jobs" : "search only", folder);
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        Path start = folder == null ? SampleModel.folder().resolveSibling("") : folder;
        List<Listed> listed = new ArrayList<>();
        for (Path candidate : candidates(start)) {
            listed.add(new Listed(candidate, VlabConfig.read(candidate)));
        }
        String text = listed.isEmpty()
                ? "No checkpoint in " + start
                : listed.stream().map(Listed::line).collect(Collectors.joining("\n"));
        return new Outcome(listed, text);
    }

    private static List<Path> candidates(Path start) throws IOException {
        try (Stream<Path> inside = Files.list(start)) {
            return Stream.concat(Stream.of(start), inside.sorted())
                    .filter(path -> Files.isRegularFile(path.resolve("config.json"))
                            && Files.isRegularFile(path.resolve(Checkpoint.WEIGHTS)))
                    .toList();
        }
    }
}
