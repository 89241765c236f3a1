package dev.vlab.engine.cli;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark prints that measures memory as well.
 *
 * @param benchmark its name
 * @param ratios what was aimed at
 * @param seconds the times behind the ratios
 * @param mebibytes the sizes behind them
 */
record MeasuredMemory(
        String benchmark, List<Measured.Ratio> ratios, Map<String, Double> seconds, Map<String, Double> mebibytes) {

    private static final double MEBIBYTE = 1 << 20;

    static double mebibytes(long bytes) {
        return bytes / MEBIBYTE;
    }
}
