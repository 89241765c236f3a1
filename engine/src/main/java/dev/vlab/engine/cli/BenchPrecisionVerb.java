package dev.vlab.engine.cli;

import dev.vlab.engine.eval.EncodeSize;
import dev.vlab.engine.eval.PrecisionBenchmark;
import dev.vlab.engine.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "precision",
        description = "Looking at clips of 8 frames in bf16 against fp32: speed, and the cosine between what both see.")
final class BenchPrecisionVerb extends Verb {

    private static final double SPEED_AIM = 1.8;
    private static final double COSINE_AIM = 0.999;
    private static final double SECONDS = 15;

    @Override
    Outcome run(Progress progress) {
        List<Measured.Ratio> ratios = new ArrayList<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (EncodeSize size : EncodeSize.values()) {
            progress.check();
            progress.report((double) size.ordinal() / EncodeSize.values().length, size.title());
            PrecisionBenchmark.Result result = PrecisionBenchmark.run(size, SECONDS);
            ratios.add(new Measured.Ratio(
                    size.title() + ": speed of bf16 against fp32", result.ratio(), SPEED_AIM, false));
            ratios.add(new Measured.Ratio(size.title() + ": cosine", result.cosine(), COSINE_AIM, false));
            seconds.put(size.title() + ", fp32", result.full());
            seconds.put(size.title() + ", bf16", result.half());
        }
        return new Measured("precision", ratios, seconds).outcome();
    }
}
