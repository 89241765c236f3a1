package dev.vlab.engine.eval.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far raters agree.
 *
 * @param raters who rated anything
 * @param items how many at least two of them rated
 * @param alpha Krippendorff's, ordinal for ratings and nominal for comparisons; NaN where it is not defined
 * @param kappa Cohen's for two raters, with quadratic weights for ratings; NaN for more, or where it is not defined
 * @param same share of the pairs of values of an item that are equal; NaN without any
 */
public record Agreement(List<String> raters, int items, double alpha, double kappa, double same) {

    /**
     * Counts.
     *
     * @param values of each item what each rater made of it
     */
    static Agreement of(Scale scale, Collection<SortedMap<String, Integer>> values) {
        SortedSet<String> raters = new TreeSet<>();
        List<List<Integer>> units = new ArrayList<>();
        List<CohenKappa.Pair> pairs = new ArrayList<>();
        for (SortedMap<String, Integer> item : values) {
            raters.addAll(item.keySet());
            List<Integer> unit =
                    item.values().stream().map(value -> value - scale.least()).toList();
            if (unit.size() >= 2) {
                units.add(unit);
                pairs.add(new CohenKappa.Pair(unit.getFirst(), unit.getLast()));
            }
        }
        boolean rating = scale == Scale.RATING;
        double alpha = rating
                ? KrippendorffAlpha.ordinal(units, scale.size())
                : KrippendorffAlpha.nominal(units, scale.size());
        double kappa = raters.size() != 2
                ? Double.NaN
                : rating ? CohenKappa.quadratic(pairs, scale.size()) : CohenKappa.plain(pairs, scale.size());
        return new Agreement(List.copyOf(raters), units.size(), alpha, kappa, same(units));
    }

    private static double same(List<List<Integer>> units) {
        int pairs = 0;
        int same = 0;
        for (List<Integer> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = i + 1; j < unit.size(); j++) {
                    pairs++;
                    same += unit.get(i).equals(unit.get(j)) ? 1 : 0;
                }
            }
        }
        return new Proportion(same, pairs).share();
    }
}
