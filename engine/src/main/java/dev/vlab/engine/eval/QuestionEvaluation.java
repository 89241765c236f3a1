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
import java.util.List;

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
        List<AnsweredQuestion> answered = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            AnnotatedClip clip = clips.get(i);
            progress.report(
                    (double) i / clips.size(), "asking about " + clip.file().getFileName());
            for (AnnotatedQuestion asked : clip.questions()) {
                progress.check();
                answered.add(ask(clip, asked));
            }
        }
        if (answered.isEmpty()) {
            throw new IOException("there are no questions about these clips");
        }
        return new Evaluation<>(AnswerMetrics.of(answered), answered);
    }

    private AnsweredQuestion ask(AnnotatedClip clip, AnnotatedQuestion asked) throws IOException {
        String file = clip.file().getFileName().toString();
        if (!asked.choices().isEmpty()) {
            Chooser.Choice choice = chooser.choose(EvaluatedClips.whole(clip), asked.question(), asked.choices());
            return answered(file, asked, choice.answer(), choice.confidence());
        }
        Answer answer = answerer.ask(EvaluatedClips.whole(clip), asked.question());
        return answered(file, asked, answer.answer(), answer.confidence());
    }

    private static AnsweredQuestion answered(String file, AnnotatedQuestion asked, String answer, double confidence) {
        return new AnsweredQuestion(file, asked.type(), asked.question(), asked.answer(), answer, confidence);
    }
}
