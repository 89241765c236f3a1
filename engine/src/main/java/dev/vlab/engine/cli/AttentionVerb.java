package dev.vlab.engine.cli;

import dev.vlab.engine.report.AttentionReport;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Explainer;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Measure;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "attention",
        description =
                "Shows where the model looks in a clip for each word of a text, or what speaks for the word: pictures, a"
                        + " page, and all numbers as NumPy arrays.")
final class AttentionVerb extends Verb {

    @Mixin
    private ModelOption model;

    @Mixin
    private Clips part;

    @Parameters(paramLabel = "CLIP", description = "A video.")
    private Path file;

    @Option(
            names = "--text",
            required = true,
            paramLabel = "T",
            description = "A caption, an answer, a query: its words look at the clip.")
    private String text;

    @Option(names = "--question", paramLabel = "Q", description = "The question that the text answers.")
    private @Nullable String question;

    @Option(
            names = "--relevance",
            description = "What spoke for each word (gradient-weighted attention rollout) instead of where the model"
                    + " looked.")
    private boolean relevance;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the files.")
    private Path out;

    /** A frame and the share of each token's attention that it receives in the two streams. */
    private record Frame(double time, List<Double> image, List<Double> video) {}

    private record Explained(List<String> tokens, List<Frame> frames, List<String> files) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        if (text.isBlank()) {
            throw wrongUsage("the text is empty");
        }
        Clip clip = part.of(file);
        try (LoadedModel loaded = model.load(Capability.ATTENTION)) {
            ForeignClips.warning(loaded.info(), List.of(file)).ifPresent(this::note);
            Measure measure = relevance ? Measure.RELEVANCE : Measure.ATTENTION;
            AttentionMaps maps = new Explainer(loaded).maps(measure, clip, question, text);
            List<Path> files =
                    new AttentionReport(maps, measure, text, loaded.info().imageSize()).write(out, progress);
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < maps.frameTimes().size(); i++) {
                frames.add(new Frame(
                        maps.frameTimes().get(i) / 1e6,
                        AttentionReport.shares(maps, FeatureStream.IMAGE, i),
                        AttentionReport.shares(maps, FeatureStream.VIDEO, i)));
            }
            return new Outcome(
                    new Explained(
                            maps.tokens(),
                            frames,
                            files.stream().map(Path::toString).toList()),
                    "Wrote %s to %s; open %s"
                            .formatted(Words.count(files.size(), "file"), out, out.resolve(AttentionReport.PAGE)));
        }
    }
}
