package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answerer;
import dev.vlab.engine.task.Chooser;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks a model every question of annotated clips. */
public final class QuestionEvaluation {

    private final Answerer answerer;
    private final Chooser chooser;

    public QuestionEvaluation(LoadedModel model) {
        this.answerer = new Answerer(model);
        this.chooser = new Chooser(model);
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
            progress.check();
            for (AnsweredQuestion answer : ask(clip)) {
                answered.add(answer);
                listener.accept(clip, answer);
            }
        }
        if (answered.isEmpty()) {
            throw new IOException("there are no questions about these clips");
        }
        return new Evaluation<>(AnswerMetrics.of(answered), answered);
    }

    /** Questions with nothing to choose from go through the model together. */
    private List<AnsweredQuestion> ask(AnnotatedClip clip) throws IOException {
        List<String> open = clip.questions().stream()
                .filter(asked -> asked.choices().isEmpty())
                .map(AnnotatedQuestion::question)
                .toList();
        Iterator<Answer> answers =
                answerer.ask(List.of(EvaluatedClips.whole(clip)), open).iterator();
        List<AnsweredQuestion> answered = new ArrayList<>();
        for (AnnotatedQuestion asked : clip.questions()) {
            if (asked.choices().isEmpty()) {
                Answer answer = answers.next();
                answered.add(answered(clip, asked, answer.answer(), answer.confidence()));
            } else {
                Chooser.Choice choice = chooser.choose(EvaluatedClips.whole(clip), asked.question(), asked.choices());
                answered.add(answered(clip, asked, choice.answer(), choice.confidence()));
            }
        }
        return answered;
    }

    private static AnsweredQuestion answered(
            AnnotatedClip clip, AnnotatedQuestion asked, String answer, double confidence) {
        String file = clip.file().getFileName().toString();
        return new AnsweredQuestion(file, asked.type(), asked.question(), asked.answer(), answer, confidence);
    }
}
