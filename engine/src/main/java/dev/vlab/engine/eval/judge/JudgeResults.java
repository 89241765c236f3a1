package dev.vlab.engine.eval.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a session's judgements come to.
 *
 * @param scale what its values mean
 * @param all over all rated items
 * @param types the same by what items are about, in alphabetical order; empty where all are about the same
 * @param raters the same by who rated; empty for a single rater
 * @param tags how many items have each tag, the commonest first
 * @param left how often the left side was preferred among comparisons that preferred one: far from a half, somebody
 *     chooses by side; of nothing for ratings
 * @param agreement between raters
 */
public record JudgeResults(
        Scale scale,
        Tally all,
        List<Tally> types,
        List<Tally> raters,
        Map<String, Integer> tags,
        Proportion left,
        Agreement agreement) {

    /** Counts what stands. */
    public static JudgeResults of(JudgeSession session) {
        Scale scale = session.scale();
        SortedMap<Integer, SortedMap<String, Integer>> values = values(session);
        List<Integer> all = new ArrayList<>();
        SortedMap<String, List<Integer>> types = new TreeMap<>();
        SortedMap<String, List<Integer>> raters = new TreeMap<>();
        values.forEach((item, said) -> {
            int together = scale.together(said.values());
            all.add(together);
            types.computeIfAbsent(session.items().get(item).type(), type -> new ArrayList<>())
                    .add(together);
            said.forEach((rater, value) ->
                    raters.computeIfAbsent(rater, name -> new ArrayList<>()).add(value));
        });
        return new JudgeResults(
                scale,
                Tally.of("", scale, all),
                tallies(scale, types),
                tallies(scale, raters),
                tags(session),
                left(session, values),
                Agreement.of(scale, values.values()));
    }

    /** Of each item that is rated, what each rater made of it. */
    private static SortedMap<Integer, SortedMap<String, Integer>> values(JudgeSession session) {
        SortedMap<Integer, SortedMap<String, Integer>> values = new TreeMap<>();
        session.standing()
                .forEach((item, said) -> said.forEach((rater, one) -> {
                    Integer value = one.value();
                    if (value != null) {
                        values.computeIfAbsent(item, number -> new TreeMap<>()).put(rater, value);
                    }
                }));
        return values;
    }

    private static List<Tally> tallies(Scale scale, SortedMap<String, List<Integer>> parts) {
        return parts.size() < 2
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> Tally.of(part.getKey(), scale, part.getValue()))
                        .toList();
    }

    private static Map<String, Integer> tags(JudgeSession session) {
        Map<String, Integer> counts = new TreeMap<>();
        session.standing()
                .values()
                .forEach(said -> said.values().stream()
                        .flatMap(one -> one.tags().stream())
                        .distinct()
                        .forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static Proportion left(JudgeSession session, SortedMap<Integer, SortedMap<String, Integer>> values) {
        if (session.scale() == Scale.RATING) {
            return new Proportion(0, 0);
        }
        int left = 0;
        int decided = 0;
        for (var item : values.entrySet()) {
            int leftModel = session.items().get(item.getKey()).model(true) + 1;
            for (int value : item.getValue().values()) {
                decided += value == 0 ? 0 : 1;
                left += value == leftModel ? 1 : 0;
            }
        }
        return new Proportion(left, decided);
    }
}
