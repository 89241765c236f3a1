package dev.vlab.engine.cli;

import dev.vlab.engine.library.CaptionReport;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "describe",
        description = "Lets the library's model describe every moment, so that a search finds words as well. Run again"
                + " after an interruption, it goes on where it was.")
final class LibraryDescribeVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Mixin
    private ModelOption model;

    private record Described(int described, int skipped, List<Ingested.Failed> failed, int captions, double seconds) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.open();
                LoadedModel loaded = model.load(Capability.CAPTION)) {
            CaptionReport report = open.describe(loaded, progress);
            Described json = new Described(
                    report.described(),
                    report.skipped(),
                    report.failed().stream().map(Ingested.Failed::new).toList(),
                    report.captions(),
                    report.seconds());
            String text = "Described %s of %s, skipped %d, failed %d, in %.1f s"
                    .formatted(
                            Words.count(json.captions(), "moment"),
                            Words.count(json.described(), "video"),
                            json.skipped(),
                            json.failed().size(),
                            json.seconds());
            String reasons = json.failed().stream()
                    .map(failure -> "\n  " + failure.path() + ": " + failure.reason())
                    .collect(Collectors.joining());
            return new Outcome(json, text + reasons);
        }
    }
}
