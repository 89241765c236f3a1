package dev.vlab.engine.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One measured value of a model card, a cell of one of its tables.
 *
 * @param of what was measured on: the table's first column, as in {@code all} questions or {@code text to video}
 * @param name of the measure: the head of the cell's column
 * @param value as the card writes it
 * @param chance what guessing would reach, where the row says it
 * @param main whether it stands for its table: the first value of the row set in bold, or else of the first row
 */
public record CardMetric(
        String of, String name, String value, @Nullable String chance, boolean main) {

    private static final Pattern HEADING = Pattern.compile("^#{1,5} +(.*)$");
    private static final Pattern RESULTS =
            Pattern.compile("can do|metric|result|evaluat|performance|score|benchmark|accuracy|measured");
    private static final Pattern RULE = Pattern.compile("^[\\s|:-]*-[\\s|:-]*$");

    /** A share, or a number with a fraction: counts are no measures. */
    private static final Pattern MEASURE = Pattern.compile("^[-+]?\\d+(?:\\.\\d+)? ?%$|^[-+]?\\d*\\.\\d+$");

    static List<CardMetric> in(String markdown) {
        List<CardMetric> all = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        boolean results = false;
        for (String line : (markdown + "\n").split("\\R", -1)) {
            if (line.stripLeading().startsWith("|")) {
                table.add(cells(line));
                continue;
            }
            if (results) {
                all.addAll(ofTable(table));
            }
            table.clear();
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                results = RESULTS.matcher(heading.group(1).toLowerCase(Locale.ROOT))
                        .find();
            }
        }
        return List.copyOf(all);
    }

    private static List<String> cells(String line) {
        String inside = line.strip().replaceAll("^\\||\\|$", "");
        return RULE.matcher(line).matches()
                ? List.of()
                : List.of(inside.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private static List<CardMetric> ofTable(List<List<String>> lines) {
        List<List<String>> rows =
                lines.stream().filter(cells -> cells.size() > 1).toList();
        if (rows.size() < 2) {
            return List.of();
        }
        List<String> heads = rows.getFirst().stream().map(CardFacts::plain).toList();
        List<List<String>> body = rows.subList(1, rows.size());
        int main = IntStream.range(0, body.size())
                .filter(row -> body.get(row).getFirst().startsWith("**"))
                .findFirst()
                .orElse(0);
        List<CardMetric> metrics = new ArrayList<>();
        for (int row = 0; row < body.size(); row++) {
            ofRow(heads, body.get(row), row == main, metrics);
        }
        return metrics;
    }

    private static void ofRow(List<String> heads, List<String> row, boolean stands, List<CardMetric> metrics) {
        int columns = Math.min(heads.size(), row.size());
        String chance = null;
        for (int i = 1; i < columns; i++) {
            if (isChance(heads.get(i))) {
                chance = CardFacts.plain(row.get(i));
            }
        }
        boolean main = stands;
        for (int i = 1; i < columns; i++) {
            String value = CardFacts.plain(row.get(i));
            if (!isChance(heads.get(i)) && MEASURE.matcher(value).matches()) {
                metrics.add(new CardMetric(CardFacts.plain(row.getFirst()), heads.get(i), value, chance, main));
                main = false;
                chance = null; // it is the first measure's
            }
        }
    }

    private static boolean isChance(String head) {
        return head.toLowerCase(Locale.ROOT).startsWith("chance");
    }
}
