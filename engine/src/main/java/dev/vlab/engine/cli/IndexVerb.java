package dev.vlab.engine.cli;

import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "index",
        description = "Adds videos to a library, folders with all that is in them. Run again after an interruption, it"
                + " goes on where it was; files that are known and unchanged are skipped.")
final class IndexVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Mixin
    private IndexOption index;

    @Mixin
    private ModelOption model;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Videos and folders.")
    private List<Path> paths = List.of();

    @Option(names = "--retry", description = "Try again what failed before and has not succeeded since.")
    private boolean retry;

    @Override
    Outcome run(Progress progress) throws IOException {
        if (retry == !paths.isEmpty()) {
            throw wrongUsage("name either videos and folders, or --retry");
        }
        try (VideoLibrary open = library.openOrMake();
                LoadedModel loaded = model.load(Capability.SEARCH)) {
            index.apply(open, progress);
            return Ingested.outcome(retry ? open.retry(loaded, progress) : open.ingest(paths, loaded, progress));
        }
    }
}
