package dev.vlab.engine.cli;

import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Adds videos that were read on other machines, from the Parquet files that the Spark job wrote;"
                + " makes the library if there is none. Videos that are known and unchanged are skipped.")
final class LibraryImportVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Folders of Parquet files, or single ones.")
    private List<Path> paths;

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.openOrMake()) {
            return Ingested.outcome(open.importRows(paths, progress));
        }
    }
}
