package dev.vlab.engine.cli;

import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "embed",
        description = "Turns clips or texts into vectors of length 1 in one space: the more alike, the larger their dot"
                + " product.")
final class EmbedVerb extends Verb {

    @Mixin
    private ModelOption model;

    @Parameters(paramLabel = "CLIP", arity = "0..*", description = "Videos.")
    private List<Path> clips = List.of();

    @Option(names = "--text", paramLabel = "T", arity = "1..*", description = "Texts instead of videos.")
    private List<String> texts = List.of();

    @SuppressWarnings("ArrayRecordComponent") // on its way to JSON
    private record Embedded(String input, float[] embedding) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        if (clips.isEmpty() == texts.isEmpty()) {
            throw wrongUsage("name either videos, or texts with --text");
        }
        try (LoadedModel loaded = model.load(Capability.SEARCH)) {
            Embedder embedder = new Embedder(loaded);
            List<Embedded> embedded = texts.isEmpty() ? clips(embedder, progress) : texts(embedder);
            String text = embedded.stream()
                    .map(one -> one.input() + "\n  " + Arrays.toString(one.embedding()))
                    .collect(Collectors.joining("\n"));
            return new Outcome(embedded, text);
        }
    }

    private List<Embedded> texts(Embedder embedder) {
        List<float[]> vectors = embedder.texts(texts);
        List<Embedded> embedded = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            embedded.add(new Embedded(texts.get(i), vectors.get(i)));
        }
        return embedded;
    }

    private List<Embedded> clips(Embedder embedder, Progress progress) throws IOException {
        List<Embedded> embedded = new ArrayList<>();
        for (Path clip : clips) {
            progress.report((double) embedded.size() / clips.size(), clip.toString());
            embedded.add(new Embedded(
                    clip.toString(), embedder.clip(Clips.whole(clip)).video()));
        }
        return embedded;
    }
}
