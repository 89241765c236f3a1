package dev.vlab.engine.cli;

import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.CaptionBenchmark;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "caption",
        description =
                "Writing captions by beam search with keys and values kept, those of the clip and those of what is"
                        + " written, against keeping none, and against keeping the clip's alone.")
final class BenchCaptionVerb extends Verb {

    private static final double AIM = 4;
    private static final double SECONDS = 15;
    private static final int[] CLIPS = {1, 8};

    @Mixin
    private ModelOption model;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of a caption (${DEFAULT-VALUE}).")
    private int tokens;

    @Override
    Outcome run(Progress progress) throws IOException {
        List<Measured.Ratio> ratios = new ArrayList<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        try (LoadedModel loaded = model.load(Capability.CAPTION)) {
            int longest = CaptionBenchmark.longest(loaded);
            if (tokens < 1 || tokens > longest) {
                throw wrongUsage("--tokens must be between 1 and " + longest);
            }
            for (int clips : CLIPS) {
                add(ratios, seconds, progress, clips, "", () -> CaptionBenchmark.run(loaded, clips, tokens, SECONDS));
            }
        }
        for (int clips : CLIPS) {
            add(
                    ratios,
                    seconds,
                    progress,
                    clips,
                    "CLIP's size: ",
                    () -> CaptionBenchmark.runLarge(clips, tokens, SECONDS));
        }
        return new Measured("caption", ratios, seconds).outcome();
    }

    private void add(
            List<Measured.Ratio> ratios,
            Map<String, Double> seconds,
            Progress progress,
            int clips,
            String size,
            Supplier<CaptionBenchmark.Result> benchmark) {
        progress.check();
        String what = size + Words.count(clips, "caption") + " of " + Words.count(tokens, "token");
        progress.report(ratios.size() / (2.0 * CLIPS.length), what);
        CaptionBenchmark.Result result = benchmark.get();
        String same = result.same() ? ", the same words" : ", NOT the same words";
        String clipKept = String.format(Locale.ROOT, "; %.2f against keeping the clip alone", result.textRatio());
        ratios.add(new Measured.Ratio(what + same + clipKept, result.ratio(), AIM, false));
        seconds.put(what + ", all kept", result.kept());
        seconds.put(what + ", the clip kept", result.clipKept());
        seconds.put(what + ", nothing kept", result.anew());
    }
}
