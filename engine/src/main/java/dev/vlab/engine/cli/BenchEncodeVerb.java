package dev.vlab.engine.cli;

import dev.vlab.engine.eval.EncodeBenchmark;
import dev.vlab.engine.eval.EncodeSize;
import dev.vlab.engine.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "encode",
        description =
                "Looking at clips of 8 frames: the vision trunk against its matrix products alone, in seconds a clip.")
final class BenchEncodeVerb extends Verb {

    private static final double AIM = 0.85;
    private static final double SECONDS = 10;

    @Override
    Outcome run(Progress progress) {
        List<Measured.Ratio> ratios = new ArrayList<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (EncodeSize size : EncodeSize.values()) {
            progress.check();
            progress.report((double) ratios.size() / EncodeSize.values().length, size.title());
            EncodeBenchmark.Result result = EncodeBenchmark.run(size, SECONDS);
            ratios.add(new Measured.Ratio(
                    "%s: %.2f clips/s against %.2f".formatted(size.title(), result.trunk(), result.products()),
                    result.ratio(),
                    AIM,
                    false));
            seconds.put(size.title() + ", trunk", 1 / result.trunk());
            seconds.put(size.title() + ", products", 1 / result.products());
        }
        return new Measured("encode", ratios, seconds).outcome();
    }
}
