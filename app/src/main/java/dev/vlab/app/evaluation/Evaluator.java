package dev.vlab.app.evaluation;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.eval.AnsweredQuestion;
import dev.vlab.engine.eval.CaptionEvaluation;
import dev.vlab.engine.eval.DescribedClip;
import dev.vlab.engine.eval.EvaluatedClips;
import dev.vlab.engine.eval.QuestionEvaluation;
import dev.vlab.engine.eval.RetrievalEvaluation;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The engine's evaluation: the one place of this page, with {@link Scores} and {@link Predictions}, that knows it. */
final class Evaluator {
    private static final Texts TEXTS = Texts.of(Evaluator.class);
    private static final long SCORES_EVERY_NANOS = 150_000_000;

    /** Counting everything again may take a tenth of the time, however much there is to count. */
    private static final long COUNTING_SHARE = 10;

    /** Told on the calling thread. */
    interface Listener {
        void predicted(Prediction prediction);

        void scored(TaskResult result);

        /** A task cannot be done, and why; the others are. */
        void refused(EvalTask task, String why);
    }

    private final Listener listener;
    private long nextScores = System.nanoTime();

    Evaluator(Listener listener) {
        this.listener = listener;
    }

    /**
     * What there is to measure on.
     *
     * @param clips how many
     * @param questions about them
     * @param missing clips whose video is not there
     */
    record Data(int clips, int questions, int missing) {
        static Data read(Path data, Progress progress) throws IOException {
            Dataset all = EvaluatedClips.open(data, progress);
            int questions = all.clips().stream()
                    .mapToInt(clip -> clip.questions().size())
                    .sum();
            return new Data(all.clips().size(), questions, all.missing().size());
        }

        String words() {
            return missing == 0
                    ? TEXTS.get("data.words", clips, questions)
                    : TEXTS.get("data.words.missing", clips, questions, missing);
        }
    }

    /** Does everything, with a copy of the model of its own, so that the window's may be replaced meanwhile. */
    void run(EvalOrder order, Progress progress) throws IOException {
        progress.report(-1, TEXTS.get("loading", order.model().getFileName()));
        List<AnnotatedClip> all = EvaluatedClips.open(order.data(), progress).clips();
        List<AnnotatedClip> clips = order.limit() == 0 ? all : all.subList(0, Math.min(order.limit(), all.size()));
        try (LoadedModel model = LoadedModel.load(order.model())) {
            for (int i = 0; i < order.tasks().size(); i++) {
                EvalTask task = order.tasks().get(i);
                Progress part = new PartProgress(progress, i, order.tasks().size());
                try {
                    switch (task) {
                        case QUESTIONS -> questions(model, clips, part);
                        case SEARCH -> search(model, clips, part);
                        case CAPTIONS -> captions(model, clips, part);
                    }
                } catch (UnsupportedOperationException e) {
                    listener.refused(task, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private void questions(LoadedModel model, List<AnnotatedClip> clips, Progress progress) throws IOException {
        List<AnsweredQuestion> soFar = new ArrayList<>();
        var done = new QuestionEvaluation(model).run(clips, progress, (clip, answered) -> {
            soFar.add(answered);
            listener.predicted(Predictions.of(clip, answered));
            now(() -> Scores.ofAnswers(soFar, false));
        });
        listener.scored(Scores.ofAnswers(done.predictions(), true));
    }

    private void captions(LoadedModel model, List<AnnotatedClip> clips, Progress progress) throws IOException {
        List<DescribedClip> soFar = new ArrayList<>();
        var done = new CaptionEvaluation(model).run(clips, progress, (clip, described) -> {
            soFar.add(described);
            listener.predicted(Predictions.of(clip, described));
            now(() -> Scores.ofCaptions(soFar, false));
        });
        listener.scored(Scores.ofCaptions(done.predictions(), true));
    }

    private void search(LoadedModel model, List<AnnotatedClip> clips, Progress progress) throws IOException {
        var found = new RetrievalEvaluation(model).run(clips, progress);
        Predictions.of(clips, found.predictions()).forEach(listener::predicted);
        listener.scored(Scores.ofSearch(found.metrics()));
    }

    /** Tells what it comes to now, unless that was told a moment ago. */
    private void now(Supplier<TaskResult> count) {
        long before = System.nanoTime();
        if (before < nextScores) {
            return;
        }
        listener.scored(count.get());
        long after = System.nanoTime();
        nextScores = after + Math.max(SCORES_EVERY_NANOS, COUNTING_SHARE * (after - before));
    }

    /** One of several parts of the work, each taken to be as long as the others. */
    private record PartProgress(Progress whole, int part, int parts) implements Progress {
        @Override
        public void report(double fraction, String doing) {
            whole.report((part + Math.max(0, fraction)) / parts, doing);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
