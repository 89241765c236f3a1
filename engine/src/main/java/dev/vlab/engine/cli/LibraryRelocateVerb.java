package dev.vlab.engine.cli;

import dev.vlab.engine.library.RelocationReport;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "relocate",
        description =
                "Tells a library where files are that were moved: OLD NEW names a file or folder and its new place,"
                        + " --search looks in folders for all that are missing. Files are recognised by their content.")
final class LibraryRelocateVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Parameters(paramLabel = "OLD NEW", arity = "0..2", description = "A video or folder, and where it is now.")
    private List<Path> paths = List.of();

    @Option(names = "--search", paramLabel = "DIR", description = "A folder to look in; may be repeated.")
    private List<Path> folders = List.of();

    private record Moved(String from, String to) {}

    private record Failed(String path, String reason) {}

    private record Relocated(List<Moved> moved, List<Failed> failed) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        if (folders.isEmpty() ? paths.size() != 2 : !paths.isEmpty()) {
            throw wrongUsage("name either OLD and NEW, or folders with --search");
        }
        try (VideoLibrary open = library.open()) {
            RelocationReport report = folders.isEmpty()
                    ? open.relocate(paths.get(0), paths.get(1), progress)
                    : open.findMissing(folders, progress);
            Relocated json = new Relocated(
                    report.moved().stream()
                            .map(move ->
                                    new Moved(move.from().toString(), move.to().toString()))
                            .toList(),
                    report.failed().stream()
                            .map(failure -> new Failed(failure.path().toString(), failure.reason()))
                            .toList());
            List<String> lines = new ArrayList<>();
            json.moved().forEach(move -> lines.add(move.from() + " is now " + move.to()));
            json.failed().forEach(failure -> lines.add(failure.path() + ": " + failure.reason()));
            lines.add("Found " + Words.count(json.moved().size(), "video") + ", not found "
                    + json.failed().size());
            boolean nothing = json.moved().isEmpty() && !json.failed().isEmpty();
            return new Outcome(json, String.join("\n", lines), nothing ? "no video was found" : "");
        }
    }
}
