package dev.vlab.engine.cli;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldWriter;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "world",
        description =
                "Renders clips of the sample world with captions, questions, answers and moments. The same seed makes"
                        + " the same bytes.")
final class WorldVerb extends Verb {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder for videos and annotations.")
    private Path out;

    @Option(names = "--clips", required = true, paramLabel = "N", description = "Number of clips of 4 to 8 seconds.")
    private int clips;

    @Option(
            names = "--stories",
            paramLabel = "N",
            defaultValue = "0",
            description = "Number of longer stories of several scenes (${DEFAULT-VALUE}).")
    private int stories;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Which world (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            split = ",",
            defaultValue = "train",
            description = "Combinations to take: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private List<Split> splits;

    private record Rendered(String folder, int clips, int stories, long seed) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        if (clips < 0 || stories < 0 || clips + stories == 0) {
            throw wrongUsage("at least one clip or story is needed");
        }
        WorldWriter writer = new WorldWriter(out, seed, splits, (video, done, total) -> {
            progress.report((double) done / total, video.getFileName().toString());
            return !progress.cancelled();
        });
        List<AnnotatedClip> written = writer.write(clips, stories);
        return new Outcome(
                new Rendered(out.toString(), clips, stories, seed),
                "Rendered " + Words.count(written.size(), "video") + " to " + out);
    }
}
