package dev.vlab.engine.cli;

import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ModelInfo;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "info", description = "Loads a model and tells what it is, what it can do and where it would run.")
final class ModelInfoVerb extends Verb {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A checkpoint folder; by default the sample model.")
    private @Nullable Path folder;

    private record Described(
            String folder,
            String name,
            String sha256,
            long parameters,
            List<String> capabilities,
            String device,
            String precision,
            int frames,
            int imageSize,
            boolean sampleWorldOnly) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        try (LoadedModel model = LoadedModel.load(folder == null ? SampleModel.folder() : folder)) {
            ModelInfo info = model.info();
            Described described = new Described(
                    info.folder().toString(),
                    info.name(),
                    info.sha256(),
                    info.parameters(),
                    info.capabilities().stream()
                            .map(ModelInfoVerb::name)
                            .sorted()
                            .toList(),
                    info.device(),
                    info.arithmetic().title(),
                    info.frames(),
                    info.imageSize(),
                    info.sampleWorldOnly());
            return new Outcome(described, text(info));
        }
    }

    private static String name(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT);
    }

    private static String text(ModelInfo info) {
        String can = info.capabilities().stream().map(Words::of).sorted().collect(Collectors.joining(", "));
        return """
                %s
                folder      %s
                weights     %s, SHA-256 %s
                input       %d frames of %d × %d pixels
                device      %s, %s
                can         %s%s""".formatted(
                        info.name(),
                        info.folder(),
                        Words.count(info.parameters(), "parameter"),
                        info.sha256(),
                        info.frames(),
                        info.imageSize(),
                        info.imageSize(),
                        info.device(),
                        info.arithmetic().title(),
                        can,
                        info.sampleWorldOnly() ? "\nknows       the sample world and nothing else" : "");
    }
}
