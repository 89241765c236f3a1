package dev.vlab.app.models;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.ModelSummary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Two models side by side.
 *
 * @param left name of the one
 * @param right name of the other
 */
public record Comparison(String left, String right, List<Section> sections) {
    private static final Texts TEXTS = Texts.of(Comparison.class);
    private static final String NONE = "–";

    /** Facts of one kind. */
    public record Section(String title, List<Row> rows) {}

    /** One fact of both. */
    public record Row(String what, String left, String right) {
        public boolean differs() {
            return !left.equals(right);
        }
    }

    static Comparison of(String leftName, ModelSummary left, String rightName, ModelSummary right) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                TEXTS.get("compare.architecture"),
                rows(ModelFacts.architecture(left), ModelFacts.architecture(right))));
        sections.add(new Section(
                TEXTS.get("compare.provenance"), rows(ModelFacts.provenance(left), ModelFacts.provenance(right))));
        List<Row> metrics = rows(ModelFacts.metrics(left), ModelFacts.metrics(right));
        if (!metrics.isEmpty()) {
            sections.add(new Section(TEXTS.get("compare.metrics"), metrics));
        }
        return new Comparison(leftName, rightName, List.copyOf(sections));
    }

    private static List<Row> rows(SequencedMap<String, String> left, SequencedMap<String, String> right) {
        SequencedSet<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        return names.stream()
                .map(name -> new Row(name, left.getOrDefault(name, NONE), right.getOrDefault(name, NONE)))
                .toList();
    }

    /** How many facts are not the same. */
    public long differences() {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .filter(Row::differs)
                .count();
    }
}
