package dev.vlab.engine.task;

/**
 * What one number says of how a head spreads a word's attention in a stream. In the formulas p is the attention that
 * each position receives, class tokens included, M the number of positions, and s the sum that each frame receives.
 */
public enum HeadStatistic {

    /** The largest share that one position receives, {@code max p}: from 1/M to 1. */
    PEAK {
        @Override
        double of(float[] weights, double[] seconds) {
            double most = 0;
            for (float p : weights) {
                most = Math.max(most, p);
            }
            return most;
        }
    },

    /**
     * Entropy as a part of the greatest possible, {@code −Σ p ln p / ln M}: 0 at one position, 1 when spread evenly.
     */
    ENTROPY {
        @Override
        double of(float[] weights, double[] seconds) {
            double sum = 0;
            for (float p : weights) {
                sum -= p > 0 ? p * Math.log(p) : 0;
            }
            return sum / Math.log(weights.length);
        }
    },

    /** Share of the frames' class tokens, which stand for no place: 0 to 1. */
    CLASS_TOKENS {
        @Override
        double of(float[] weights, double[] seconds) {
            double sum = 0;
            for (int i = 0; i < weights.length; i += weights.length / seconds.length) {
                sum += weights[i];
            }
            return sum;
        }
    },

    /** Spread over time in seconds, the standard deviation {@code √ Σ s (t − Σ s t)²} of the frames' times t. */
    TIME_SPREAD {
        @Override
        double of(float[] weights, double[] seconds) {
            double[] shares = new double[seconds.length];
            double mean = 0;
            for (int i = 0; i < weights.length; i++) {
                int frame = i / (weights.length / seconds.length);
                shares[frame] += weights[i];
                mean += weights[i] * seconds[frame];
            }
            double variance = 0;
            for (int frame = 0; frame < shares.length; frame++) {
                variance += shares[frame] * (seconds[frame] - mean) * (seconds[frame] - mean);
            }
            return Math.sqrt(variance);
        }
    };

    /**
     * The statistic of one distribution.
     *
     * @param weights {@code [frame · (1 + patches)]}, summing to 1
     * @param seconds times of the frames
     */
    abstract double of(float[] weights, double[] seconds);
}
