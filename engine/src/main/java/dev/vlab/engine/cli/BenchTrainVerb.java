package dev.vlab.engine.cli;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.train.TrainBenchmark;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = "A training step of the sample model against its forward pass, and in bf16 against fp32, with the"
                + " losses side by side.")
final class BenchTrainVerb extends Verb {

    private static final double STEP_AIM = 3.2;
    private static final double SPEED_AIM = 1.7;
    private static final double CURVES_AIM = 1;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "12",
            description = "Steps of each run (${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--clips",
            paramLabel = "N",
            defaultValue = "32",
            description = "Clips of a batch (${DEFAULT-VALUE}).")
    private int clips;

    private record Curves(
            String benchmark,
            List<Measured.Ratio> ratios,
            Map<String, Double> seconds,
            Map<String, List<Double>> losses) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        if (steps < 1 || clips < 2) {
            throw wrongUsage("at least one step of two clips is needed");
        }
        TrainBenchmark.Result result = TrainBenchmark.run(TrainBenchmark.sampleModel(clips), steps, progress);
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("forward, fp32", result.forward());
        seconds.put("step, fp32", result.full());
        seconds.put("forward, bf16", result.halfForward());
        seconds.put("step, bf16", result.half());
        Map<String, List<Double>> losses = new LinkedHashMap<>();
        losses.put("fp32", result.fullLoss());
        losses.put("bf16", result.halfLoss());
        losses.put("fp32, other batches", result.otherLoss());
        var ratios = List.of(
                new Measured.Ratio(
                        "a step against its forward pass, bf16", result.half() / result.halfForward(), STEP_AIM, true),
                new Measured.Ratio(
                        "a step against its forward pass, fp32", result.full() / result.forward(), STEP_AIM, true),
                new Measured.Ratio(
                        "speed of a step in bf16 against fp32", result.full() / result.half(), SPEED_AIM, false),
                new Measured.Ratio(
                        "distance of the losses in bf16 and fp32 against that of two runs",
                        result.apart(),
                        CURVES_AIM,
                        true));
        String text = new Measured("train", ratios, seconds).outcome().text();
        return new Outcome(new Curves("train", ratios, seconds, losses), text + "\n" + table(losses));
    }

    private static String table(Map<String, List<Double>> losses) {
        var text = new StringBuilder("step  ").append(String.join("  ", losses.keySet()));
        for (int i = 0; i < losses.get("fp32").size(); i++) {
            text.append(String.format(Locale.ROOT, "%n%4d", i + 1));
            for (List<Double> curve : losses.values()) {
                text.append(String.format(Locale.ROOT, "  %.3f", curve.get(i)));
            }
        }
        return text.toString();
    }
}
