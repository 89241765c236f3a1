package dev.vlab.engine.cli;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.MissingVideo;
import dev.vlab.engine.eval.AnswerMetrics;
import dev.vlab.engine.eval.CaptionEvaluation;
import dev.vlab.engine.eval.CaptionMetrics;
import dev.vlab.engine.eval.EvaluatedClips;
import dev.vlab.engine.eval.Evaluation;
import dev.vlab.engine.eval.QuestionEvaluation;
import dev.vlab.engine.eval.Ranks;
import dev.vlab.engine.eval.RetrievalEvaluation;
import dev.vlab.engine.eval.RetrievalMetrics;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "eval", description = "Measures how good a model is on annotated clips; keeps every prediction.")
final class EvalVerb extends Verb {

    /** Missing videos that the text lists. */
    private static final int LISTED = 10;

    private enum Task {
        RETRIEVAL,
        CAPTION,
        QA
    }

    @Option(
            names = "--task",
            required = true,
            paramLabel = "TASK",
            description = "What the model has to do: ${COMPLETION-CANDIDATES}.")
    private Task task;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description =
                    "Clips with their ground truth: an annotations.jsonl or its folder, a table (.csv), a folder of"
                            + " videos with captions in .txt files, or a .json that says where a benchmark's files are.")
    private Path data;

    @Mixin
    private ModelOption model;

    @Override
    Outcome run(Progress progress) throws IOException {
        Dataset dataset = EvaluatedClips.open(data, progress);
        List<AnnotatedClip> clips = usable(dataset);
        return switch (task) {
            case RETRIEVAL -> {
                try (LoadedModel loaded = model.load(Capability.SEARCH)) {
                    var found = new RetrievalEvaluation(loaded).run(clips, progress);
                    yield outcome(found, text(found.metrics()), dataset);
                }
            }
            case CAPTION -> {
                try (LoadedModel loaded = model.load(Capability.CAPTION)) {
                    var described = new CaptionEvaluation(loaded).run(clips, progress);
                    yield outcome(described, text(described.metrics()), dataset);
                }
            }
            case QA -> {
                try (LoadedModel loaded = model.load(Capability.ASK)) {
                    var answered = new QuestionEvaluation(loaded).run(clips, progress);
                    yield outcome(answered, text(answered.metrics()), dataset);
                }
            }
        };
    }

    private List<AnnotatedClip> usable(Dataset dataset) throws IOException {
        String needed = task == Task.QA ? "question" : "caption";
        List<AnnotatedClip> clips = dataset.clips().stream()
                .filter(clip -> !(task == Task.QA ? clip.questions() : clip.captions()).isEmpty())
                .toList();
        if (clips.isEmpty()) {
            throw new IOException(data + ": no clip in it has a " + needed);
        }
        return clips;
    }

    private record Evaluated<M, P>(M metrics, P predictions, List<MissingVideo> missing) {}

    private static <M, P> Outcome outcome(Evaluation<M, P> evaluation, String text, Dataset dataset) {
        List<MissingVideo> missing = dataset.missing();
        String lost = missing.stream()
                .limit(LISTED)
                .map(video -> "\n  " + video.video() + ": " + video.reason())
                .collect(Collectors.joining());
        String more = missing.size() > LISTED ? "\n  … all of them with --json" : "";
        return new Outcome(
                new Evaluated<>(evaluation.metrics(), evaluation.predictions(), missing),
                missing.isEmpty()
                        ? text
                        : text + "\nleft out, since " + Words.count(missing.size(), "video") + " cannot be used:" + lost
                                + more);
    }

    private static String text(AnswerMetrics metrics) {
        String types = metrics.byType().entrySet().stream()
                .map(type -> line(
                        type.getKey(),
                        type.getValue().questions(),
                        type.getValue().accuracy(),
                        type.getValue().chance()))
                .collect(Collectors.joining("\n"));
        return "%-10s %9s %7s %7s%n".formatted("", "questions", "right", "chance")
                + line("all", metrics.questions(), metrics.accuracy(), metrics.chance()) + "\n" + types;
    }

    private static String line(String what, int count, double right, double other) {
        return "%-10s %9d %5.1f %% %5.1f %%".formatted(what, count, 100 * right, 100 * other);
    }

    private static String text(CaptionMetrics metrics) {
        String levels = metrics.byLevel().entrySet().stream()
                .map(level -> line(
                        level.getKey(),
                        level.getValue().clips(),
                        level.getValue().exact(),
                        level.getValue().meanScore()))
                .collect(Collectors.joining("\n"));
        return "%-10s %9s %7s %7s%n".formatted("", "clips", "exact", "score")
                + line("all", metrics.clips(), metrics.exact(), metrics.meanScore()) + "\n" + levels;
    }

    private static String text(RetrievalMetrics metrics) {
        String ranks = "among %d clips%n".formatted(metrics.gallery()) + text("text to video", metrics.textToVideo())
                + "\n" + text("video to text", metrics.videoToText());
        var twins = metrics.twins();
        if (twins == null) {
            return ranks;
        }
        return ranks
                + "\ntemporal twins told apart: %.1f %%, by image features alone %.1f %%, by chance %.0f %%, of %d"
                        .formatted(
                                100 * twins.accuracy(), 100 * twins.imageOnly(), 100 * twins.chance(), twins.choices());
    }

    private static String text(String direction, Ranks ranks) {
        return "%s  R@1 %.1f %%  R@5 %.1f %%  R@10 %.1f %%  median rank %.1f  (R@1 by chance %.2f %%)"
                .formatted(
                        direction,
                        100 * ranks.recall1(),
                        100 * ranks.recall5(),
                        100 * ranks.recall10(),
                        ranks.medianRank(),
                        100 * ranks.chanceRecall1());
    }
}
