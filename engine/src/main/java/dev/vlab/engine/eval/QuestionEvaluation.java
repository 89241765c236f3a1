package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.QuestionAnswer;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answerer;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.Locale;

/** Asks a model every question of annotated clips. */
public final class QuestionEvaluation {

    private final Answerer answerer;

    public QuestionEvaluation(LoadedModel model) {
        this.answerer = new Answerer(model);
    }

    /**
     * Asks.
     *
     * @throws IOException if a video cannot be read, or there is no question
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public Evaluation<AnswerMetrics, List<AnsweredQuestion>> run(List<AnnotatedClip> clips, Progress progress)
            throws IOException {
        return run(clips, progress, (clip, answered) -> {});
    }

    /**
     * Asks, telling of each answer as it comes.
     *
     * @param listener told on the calling thread
     * @throws IOException if a video cannot be read, or there is no question
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public Evaluation<AnswerMetrics, List<AnsweredQuestion>> run(
            List<AnnotatedClip> clips, Progress progress, BiConsumer<AnnotatedClip, AnsweredQuestion> listener)
            throws IOException {
        List<AnsweredQuestion> answered = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            AnnotatedClip clip = clips.get(i);
            progress.report(
                    (double) i / clips.size(), "asking about " + clip.file().getFileName());
            for (QuestionAnswer asked : clip.questions()) {
                progress.check();
                AnsweredQuestion answer = ask(clip, asked);
                answered.add(answer);
                listener.accept(clip, answer);
            }
        }
        if (answered.isEmpty()) {
            throw new IOException("there are no questions about these clips");
        }
        return new Evaluation<>(AnswerMetrics.of(answered), answered);
    }

    private AnsweredQuestion ask(AnnotatedClip clip, QuestionAnswer asked) throws IOException {
        Answer answer = answerer.ask(EvaluatedClips.whole(clip), asked.question());
        return new AnsweredQuestion(
                clip.file().getFileName().toString(),
                asked.type().name().toLowerCase(Locale.ROOT),
                asked.question(),
                asked.answer(),
                answer.answer(),
                answer.confidence());
    }
}
