package dev.vlab.engine.cli;

import dev.vlab.engine.eval.AnswerMetrics;
import dev.vlab.engine.eval.CaptionMetrics;
import dev.vlab.engine.eval.MomentMetrics;
import dev.vlab.engine.eval.Ranks;
import dev.vlab.engine.eval.RetrievalMetrics;
import dev.vlab.engine.eval.caption.CaptionScores;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Metrics as a person reads them. */
final class MetricsText {

    private MetricsText() {}

    static String of(AnswerMetrics metrics) {
        String types = metrics.byType().entrySet().stream()
                .map(type -> answers(
                        type.getKey(),
                        type.getValue().questions(),
                        type.getValue().accuracy(),
                        type.getValue().vqaAccuracy(),
                        type.getValue().chance()))
                .collect(Collectors.joining("\n"));
        return "%-10s %9s %7s %7s %7s%n".formatted("", "questions", "right", "as VQA", "chance")
                + answers("all", metrics.questions(), metrics.accuracy(), metrics.vqaAccuracy(), metrics.chance())
                + "\n" + types;
    }

    private static String answers(String what, int count, double right, double vqa, double chance) {
        return "%-10s %9d %5.1f %% %5.1f %% %5.1f %%".formatted(what, count, 100 * right, 100 * vqa, 100 * chance);
    }

    static String of(CaptionMetrics metrics) {
        String levels = metrics.byLevel().entrySet().stream()
                .map(level -> captions(
                        level.getKey(),
                        level.getValue().clips(),
                        level.getValue().exact(),
                        level.getValue().stated(),
                        level.getValue().meanScore()))
                .collect(Collectors.joining("\n"));
        return "%-10s %9s %7s %7s %7s%n".formatted("", "clips", "exact", "stated", "score")
                + captions("all", metrics.clips(), metrics.exact(), metrics.stated(), metrics.meanScore()) + "\n"
                + levels + "\n"
                + of(metrics.scores());
    }

    private static String captions(String what, int count, double exact, @Nullable Double stated, double score) {
        String all = stated == null ? "" : "%.1f %%".formatted(100 * stated);
        return "%-10s %9d %5.1f %% %7s %5.1f %%".formatted(what, count, 100 * exact, all, 100 * score);
    }

    static String of(CaptionScores scores) {
        return "BLEU-1 to 4  %.4f  %.4f  %.4f  %.4f%n"
                        .formatted(scores.bleu1(), scores.bleu2(), scores.bleu3(), scores.bleu4())
                + "METEOR       %.4f  (%s)%n".formatted(scores.meteor(), CaptionScores.METEOR_STAGES)
                + "ROUGE-L      %.4f%n".formatted(scores.rougeL())
                + "CIDEr-D      %.4f".formatted(scores.cider());
    }

    static String of(RetrievalMetrics metrics) {
        String ranks = "among %d clips%n".formatted(metrics.gallery())
                + ranks("text to video", metrics.textToVideo())
                + "\n" + ranks("video to text", metrics.videoToText());
        var twins = metrics.twins();
        if (twins == null) {
            return ranks;
        }
        return ranks
                + "\ntemporal twins told apart: %.1f %%, by image features alone %.1f %%, by chance %.0f %%, of %d"
                        .formatted(
                                100 * twins.accuracy(), 100 * twins.imageOnly(), 100 * twins.chance(), twins.choices())
                + (twins.likelihood() == null
                        ? ""
                        : "; by which caption it would rather write %.1f %%".formatted(100 * twins.likelihood()));
    }

    private static String ranks(String direction, Ranks ranks) {
        return "%s  R@1 %.1f %%  R@5 %.1f %%  R@10 %.1f %%  geometric mean %.1f %%  rank: median %.1f, mean %.1f  (R@1 by chance %.2f %%)"
                .formatted(
                        direction,
                        100 * ranks.recall1(),
                        100 * ranks.recall5(),
                        100 * ranks.recall10(),
                        100 * ranks.geometricMean(),
                        ranks.medianRank(),
                        ranks.meanRank(),
                        100 * ranks.chanceRecall1());
    }

    static String of(MomentMetrics metrics) {
        return "%d queries%n".formatted(metrics.queries())
                + "IoU 0.5  R@1 %.1f %%  R@5 %.1f %%%n"
                        .formatted(100 * metrics.recall1Half(), 100 * metrics.recall5Half())
                + "IoU 0.7  R@1 %.1f %%  R@5 %.1f %%%n"
                        .formatted(100 * metrics.recall1Most(), 100 * metrics.recall5Most())
                + "mean IoU of the first %.3f".formatted(metrics.meanIou());
    }
}
