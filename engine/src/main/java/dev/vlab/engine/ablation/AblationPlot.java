package dev.vlab.engine.ablation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The rows of an ablation as an SVG: a line a variant, a column a measure, a dot for the mean, a bar for deviation. */
final class AblationPlot {

    private static final int LEFT = 190;
    private static final int COLUMN = 150;
    private static final int GAP = 26;
    private static final int LINE = 24;
    private static final int TOP = 46;
    private static final Map<String, Function<AblationRow, Spread>> MEASURES = measures();

    private AblationPlot() {}

    private static Map<String, Function<AblationRow, Spread>> measures() {
        Map<String, Function<AblationRow, Spread>> measures = new LinkedHashMap<>();
        measures.put("answers", AblationRow::answers);
        measures.put("answers about time", AblationRow::timeAnswers);
        measures.put("captions", AblationRow::captions);
        measures.put("text to video R@1", AblationRow::textToVideo);
        measures.put("twins", AblationRow::twins);
        return measures;
    }

    static String of(AblationConfig config, List<AblationRow> rows) {
        var body = new StringBuilder();
        int[] y = {TOP};
        config.comparisons().forEach((title, variants) -> {
            y[0] += LINE;
            text(body, 12, y[0], "font-weight=\"600\"", title);
            for (String variant : variants) {
                AblationRow row = Ablation.row(rows, variant);
                if (row != null) {
                    y[0] += LINE;
                    line(body, y[0], row);
                }
            }
            y[0] += LINE / 2;
        });
        int width = LEFT + MEASURES.size() * (COLUMN + GAP);
        int height = y[0] + LINE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" \
                font-family="sans-serif" font-size="13" fill="#1f2430">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s%s</svg>
                """.formatted(width, height, width, height, heads(height), body);
    }

    private static String heads(int height) {
        var heads = new StringBuilder();
        int x = LEFT;
        for (String measure : MEASURES.keySet()) {
            text(heads, x, TOP - 22, "font-weight=\"600\"", measure);
            for (int percent = 0; percent <= 100; percent += 50) {
                double at = x + COLUMN * percent / 100.0;
                heads.append("<line x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\" stroke=\"#d8dbe2\"/>%n"
                        .formatted(at, TOP, at, height - LINE / 2));
                text(heads, at, TOP - 5, "text-anchor=\"middle\" font-size=\"10\" fill=\"#6b7280\"", percent + " %");
            }
            x += COLUMN + GAP;
        }
        return heads.toString();
    }

    private static void line(StringBuilder body, int y, AblationRow row) {
        text(body, 24, y, "", row.variant());
        int x = LEFT;
        for (Function<AblationRow, Spread> measure : MEASURES.values()) {
            Spread spread = measure.apply(row);
            double mean = x + COLUMN * spread.mean();
            double reach = COLUMN * spread.deviation();
            body.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#c2761a\" stroke-width=\"3\"/>%n",
                    Math.max(x, mean - reach),
                    y - 4,
                    Math.min(x + COLUMN, mean + reach),
                    y - 4));
            body.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%d\" r=\"4.5\" fill=\"#2563a8\"><title>%.1f ± %.1f %%</title></circle>%n",
                    mean,
                    y - 4,
                    100 * spread.mean(),
                    100 * spread.deviation()));
            x += COLUMN + GAP;
        }
    }

    private static void text(StringBuilder out, double x, double y, String style, String text) {
        out.append("<text x=\"%s\" y=\"%s\" %s>%s</text>%n"
                .formatted(x, y, style, text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
