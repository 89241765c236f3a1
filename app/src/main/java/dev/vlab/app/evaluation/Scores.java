package dev.vlab.app.evaluation;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.AnswerMetrics;
import dev.vlab.engine.eval.AnsweredQuestion;
import dev.vlab.engine.eval.CaptionMetrics;
import dev.vlab.engine.eval.DescribedClip;
import dev.vlab.engine.eval.Ranks;
import dev.vlab.engine.eval.RetrievalMetrics;
import dev.vlab.engine.eval.TwinMetrics;
import dev.vlab.engine.eval.caption.CaptionScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The engine's metrics as values with names. */
final class Scores {
    private static final Texts TEXTS = Texts.of(Scores.class);

    private Scores() {}

    /** Right answers, overall and by type. */
    static TaskResult ofAnswers(List<AnsweredQuestion> answered, boolean complete) {
        AnswerMetrics metrics = AnswerMetrics.of(answered);
        List<Score> byType = metrics.byType().entrySet().stream()
                .map(type -> Score.share(
                        type.getKey(),
                        type.getValue().accuracy(),
                        type.getValue().chance(),
                        type.getValue().questions()))
                .toList();
        return new TaskResult(
                EvalTask.QUESTIONS,
                Score.share("answered-right", metrics.accuracy(), metrics.chance(), metrics.questions()),
                byType,
                complete);
    }

    /** Captions that are right word for word, overall and by level. */
    static TaskResult ofCaptions(List<DescribedClip> described, boolean complete) {
        CaptionMetrics metrics = CaptionMetrics.of(described);
        List<Score> scores = new ArrayList<>();
        if (metrics.stated() != null) {
            scores.add(Score.share("all-stated", metrics.stated(), Double.NaN, metrics.clips()));
        }
        scores.add(Score.share("own-confidence", metrics.meanScore(), Double.NaN, metrics.clips()));
        for (Map.Entry<String, CaptionMetrics.OfLevel> level : metrics.byLevel().entrySet()) {
            CaptionMetrics.OfLevel of = level.getValue();
            scores.add(Score.share(Score.EXACT + level.getKey(), of.exact(), Double.NaN, of.clips()));
        }
        if (complete) {
            CaptionScores words = metrics.scores();
            scores.add(Score.plain("BLEU-4", 100 * words.bleu4(), metrics.clips()));
            scores.add(Score.plain("METEOR", 100 * words.meteor(), metrics.clips()));
            scores.add(Score.plain("ROUGE-L", 100 * words.rougeL(), metrics.clips()));
            scores.add(Score.plain("CIDEr", 100 * words.cider(), metrics.clips()));
        }
        return new TaskResult(
                EvalTask.CAPTIONS,
                Score.share("right-word-for-word", metrics.exact(), Double.NaN, metrics.clips()),
                scores,
                complete);
    }

    /** Both directions of search, and the temporal twins where there are any. */
    static TaskResult ofSearch(RetrievalMetrics metrics) {
        Ranks clips = metrics.textToVideo();
        Ranks captions = metrics.videoToText();
        List<Score> scores = new ArrayList<>();
        scores.add(Score.share("clip-in-top-5", clips.recall5(), Double.NaN, clips.queries()));
        scores.add(Score.plain("clip-median-rank", clips.medianRank(), clips.queries())
                .noted(TEXTS.get("of", metrics.gallery())));
        scores.add(Score.share("caption-first", captions.recall1(), captions.chanceRecall1(), captions.queries()));
        scores.add(Score.share("caption-in-top-5", captions.recall5(), Double.NaN, captions.queries()));
        TwinMetrics twins = metrics.twins();
        if (twins != null) {
            scores.add(Score.share("twins-told-apart", twins.accuracy(), twins.chance(), twins.choices()));
            scores.add(Score.share("twins-by-image", twins.imageOnly(), twins.chance(), twins.choices()));
            if (twins.likelihood() != null) {
                scores.add(Score.share("twins-by-writing", twins.likelihood(), twins.chance(), twins.choices()));
            }
        }
        return new TaskResult(
                EvalTask.SEARCH,
                Score.share("clip-first", clips.recall1(), clips.chanceRecall1(), clips.queries()),
                scores,
                true);
    }
}
