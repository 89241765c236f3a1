package dev.vlab.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Times several ways of doing a thing by turns, so that whatever else the machine does falls on all of them. */
public final class Rounds {

    private static final int MOST = 7;

    private Rounds() {}

    /**
     * Medians over the rounds.
     *
     * @param count how many were timed
     * @param seconds of each way
     */
    public record Medians(int count, List<Double> seconds) {

        /** How many times as long the way at {@code i} takes as that at {@code j}. */
        public double ratio(int i, int j) {
            return seconds.get(i) / seconds.get(j);
        }
    }

    /**
     * Times the ways after a round that only warms up.
     *
     * @param seconds when no further round is begun; one is measured at least
     */
    public static Medians of(double seconds, List<Runnable> ways) {
        double[][] times = new double[ways.size()][MOST];
        ways.forEach(Rounds::seconds);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        int rounds = 0;
        while (rounds == 0 || (rounds < MOST && System.nanoTime() < end)) {
            for (int i = 0; i < times.length; i++) {
                times[i][rounds] = seconds(ways.get(i));
            }
            rounds++;
        }
        int count = rounds;
        return new Medians(
                count,
                Arrays.stream(times).map(of -> median(Arrays.copyOf(of, count))).toList());
    }

    /** How long something takes. */
    public static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The middle of at least one value, or the mean of the two in the middle. */
    public static double median(double... values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
