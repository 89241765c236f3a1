package dev.vlab.engine.cli;

import dev.vlab.engine.eval.AttentionBenchmark;
import dev.vlab.engine.eval.AttentionSize;
import dev.vlab.engine.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(name = "attention", description = "Fused attention against attention by hand, forwards and with gradients.")
final class BenchAttentionVerb extends Verb {

    private static final double AIM = 1.5;
    private static final double SECONDS = 10;

    @Override
    Outcome run(Progress progress) {
        List<Measured.Ratio> ratios = new ArrayList<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (AttentionSize size : AttentionSize.values()) {
            progress.check();
            progress.report((double) size.ordinal() / AttentionSize.values().length, size.title());
            AttentionBenchmark.Result result = AttentionBenchmark.run(size, SECONDS);
            ratios.add(new Measured.Ratio(size.title() + ", forwards", result.forward(), AIM, false));
            ratios.add(new Measured.Ratio(size.title() + ", with gradients", result.withGradients(), AIM, false));
            seconds.put(size.title() + ", forwards, fused", result.fused());
            seconds.put(size.title() + ", forwards, by hand", result.plain());
            seconds.put(size.title() + ", with gradients, fused", result.fusedWithGradients());
            seconds.put(size.title() + ", with gradients, by hand", result.plainWithGradients());
        }
        return new Measured("attention", ratios, seconds).outcome();
    }
}
