package dev.vlab.engine.cli;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.DecodeBenchmark;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "decode",
        description = "Reading video: 8 frames of a long file against all of them, and all against the ffmpeg program.")
final class BenchDecodeVerb extends Verb {

    private static final double SAMPLE_AIM = 0.05;
    private static final double FFMPEG_AIM = 0.9;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "600",
            description = "Length of the video (${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    Outcome run(Progress progress) throws IOException {
        if (seconds < 1) {
            throw wrongUsage("a video of " + seconds + " seconds cannot be made");
        }
        progress.report(0, "Writing and reading a video of " + seconds + " s");
        DecodeBenchmark.Result result = DecodeBenchmark.run(seconds);
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("sample", result.sample());
        times.put("whole", result.whole());
        times.put("ffmpeg", result.ffmpeg());
        return new Measured(
                        "decode",
                        List.of(
                                new Measured.Ratio(
                                        "8 frames against the whole file", result.sampleRatio(), SAMPLE_AIM, true),
                                new Measured.Ratio(
                                        "speed against the ffmpeg program", result.ffmpegRatio(), FFMPEG_AIM, false)),
                        times)
                .outcome();
    }
}
