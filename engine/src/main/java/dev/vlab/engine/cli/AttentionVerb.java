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
                "Shows where the model looks in a clip for each word of a text, or what speaks for the word, or what the"
                        + " video adapter changes: pictures, a page, and all numbers as NumPy arrays.")
final class AttentionVerb extends Verb {

    @Mixin
    private ModelOption model;

    @Mixin
    private Clips part;

    @Parameters(paramLabel = "CLIP", description = "A video.")
    private Path file;

    @Option(
            names = "--text",
            paramLabel = "T",
            description = "A caption, an answer, a query: its words look at the clip. Needed but with --adapter.")
    private @Nullable String text;

    @Option(names = "--question", paramLabel = "Q", description = "The question that the text answers.")
    private @Nullable String question;

    @Option(
            names = "--relevance",
            description = "What spoke for each word (gradient-weighted attention rollout) instead of where the model"
                    + " looked.")
    private boolean relevance;

    @Option(
            names = "--adapter",
            description = "What the video adapter changes, whatever the text: of each frame and patch, 1 - the cosine"
                    + " between video features and image features.")
    private boolean adapter;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the files.")
    private Path out;

    /** A frame and the share of each token's attention that it receives in the two streams. */
    private record Frame(double time, List<Double> image, List<Double> video) {}

    private record Explained(List<String> tokens, List<Frame> frames, List<String> files) {}

    /** A frame, the mean change of all its positions, and the change of each patch, row by row. */
    private record ChangedFrame(double time, double change, List<List<Float>> patches) {}

    private record Changed(List<ChangedFrame> frames, List<String> files) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        Measure measure = measure();
        String words = text == null ? "" : text;
        if (words.isBlank() && measure.byWord()) {
            throw wrongUsage("--text is missing or empty: its words look at the clip");
        }
        Clip clip = part.of(file);
        try (LoadedModel loaded = model.load(Capability.ATTENTION)) {
            ForeignClips.warning(loaded.info(), List.of(file)).ifPresent(this::note);
            AttentionMaps maps = new Explainer(loaded).maps(measure, clip, question, words);
            List<String> files = new AttentionReport(maps, words, loaded.info().imageSize())
                    .write(out, progress).stream().map(Path::toString).toList();
            return new Outcome(
                    measure.byWord()
                            ? new Explained(maps.tokens(), frames(maps), files)
                            : new Changed(changed(maps), files),
                    "Wrote %s to %s; open %s"
                            .formatted(Words.count(files.size(), "file"), out, out.resolve(AttentionReport.PAGE)));
        }
    }

    private Measure measure() {
        if (relevance && adapter) {
            throw wrongUsage("--relevance and --adapter are two things: ask for one of them");
        }
        return adapter ? Measure.ADAPTER : relevance ? Measure.RELEVANCE : Measure.ATTENTION;
    }

    private static List<Frame> frames(AttentionMaps maps) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < maps.frameTimes().size(); i++) {
            frames.add(new Frame(
                    maps.frameTimes().get(i) / 1e6,
                    AttentionReport.shares(maps, FeatureStream.IMAGE, i),
                    AttentionReport.shares(maps, FeatureStream.VIDEO, i)));
        }
        return frames;
    }

    private static List<ChangedFrame> changed(AttentionMaps maps) {
        float[][] patches = maps.patches();
        float[] change = maps.frames(FeatureStream.VIDEO, 0, AttentionMaps.ALL, AttentionMaps.ALL);
        List<ChangedFrame> frames = new ArrayList<>();
        for (int i = 0; i < change.length; i++) {
            List<List<Float>> rows = new ArrayList<>();
            for (int row = 0; row < maps.gridSize(); row++) {
                List<Float> values = new ArrayList<>();
                for (int column = 0; column < maps.gridSize(); column++) {
                    values.add(patches[i][row * maps.gridSize() + column]);
                }
                rows.add(values);
            }
            frames.add(new ChangedFrame(maps.frameTimes().get(i) / 1e6, change[i], rows));
        }
        return frames;
    }
}
