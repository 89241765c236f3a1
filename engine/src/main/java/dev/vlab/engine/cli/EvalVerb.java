package dev.vlab.engine.cli;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.MissingVideo;
import dev.vlab.engine.eval.CaptionEvaluation;
import dev.vlab.engine.eval.EvaluatedClips;
import dev.vlab.engine.eval.Evaluation;
import dev.vlab.engine.eval.QuestionEvaluation;
import dev.vlab.engine.eval.RetrievalEvaluation;
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
                    yield outcome(found, MetricsText.of(found.metrics()), dataset);
                }
            }
            case CAPTION -> {
                try (LoadedModel loaded = model.load(Capability.CAPTION)) {
                    var described = new CaptionEvaluation(loaded).run(clips, progress);
                    yield outcome(described, MetricsText.of(described.metrics()), dataset);
                }
            }
            case QA -> {
                try (LoadedModel loaded = model.load(Capability.ASK)) {
                    var answered = new QuestionEvaluation(loaded).run(clips, progress);
                    yield outcome(answered, MetricsText.of(answered.metrics()), dataset);
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
}
