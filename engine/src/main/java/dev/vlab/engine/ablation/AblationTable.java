package dev.vlab.engine.ablation;

import java.util.List;
import java.util.Locale;

/** The rows of an ablation as Markdown, a table for each question. */
final class AblationTable {

    private AblationTable() {}

    static String of(AblationConfig config, List<AblationRow> rows) {
        var text = new StringBuilder();
        config.comparisons().forEach((title, variants) -> {
            text.append("## ").append(title).append("\n\n");
            text.append(
                    "| | seeds | answers | of time | captions | text to video | twins | parameters | memory | step |\n");
            text.append("|---|---|---|---|---|---|---|---|---|---|\n");
            for (String variant : variants) {
                AblationRow row = Ablation.row(rows, variant);
                if (row != null) {
                    text.append(line(row));
                }
            }
            text.append('\n');
        });
        AblationRow first = rows.getFirst();
        return text.append(String.format(
                        Locale.ROOT,
                        """
                        Mean ± standard deviation over the seeds, in percent, on %d held-out clips with their twins. Answers: right
                        answers to all questions (%.1f by giving the commonest of each type) and to those that no single picture
                        answers. Captions: word for word one of the right ones. Text to video: R@1 among %d clips (%.1f by chance).
                        Twins: a clip told from the same pictures in opposite order (50 by chance). Memory: the peak of the training
                        program. Step: median of the last stage.
                        """,
                        config.evaluationClips(),
                        100 * first.answersChance(),
                        first.gallery(),
                        100.0 / first.gallery()))
                .toString();
    }

    private static String line(AblationRow row) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s | %,d | %s | %.0f ms |%n",
                row.variant(),
                row.seeds(),
                percent(row.answers()),
                percent(row.timeAnswers()),
                percent(row.captions()),
                percent(row.textToVideo()),
                percent(row.twins()),
                row.parameters(),
                row.peakMemory() == null ? "unknown" : "%,.0f MiB".formatted(row.peakMemory() / (1 << 20)),
                1000 * row.secondsPerStep().mean());
    }

    private static String percent(Spread share) {
        return String.format(Locale.ROOT, "%.1f ± %.1f", 100 * share.mean(), 100 * share.deviation());
    }
}
