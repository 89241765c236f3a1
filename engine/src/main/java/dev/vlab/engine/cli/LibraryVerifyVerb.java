package dev.vlab.engine.cli;

import dev.vlab.engine.library.FileCheck;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "verify",
        description = "Reads every file again and tells which are missing or changed; exit code 1 if any.")
final class LibraryVerifyVerb extends Verb {

    @Mixin
    private LibraryOption library;

    private record Checked(String video, String state) {
        Checked(FileCheck check) {
            this(check.video().info().file().toString(), check.state().name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.open()) {
            List<FileCheck> checks = open.verify(progress);
            List<Checked> checked = checks.stream().map(Checked::new).toList();
            String text = checked.stream()
                    .map(check -> "%-10s  %s".formatted(check.state(), check.video()))
                    .collect(Collectors.joining("\n"));
            long bad = checks.stream()
                    .filter(check -> check.state() != FileCheck.State.FINE)
                    .count();
            return new Outcome(
                    checked, text, bad == 0 ? "" : Words.count(bad, "video") + " missing, changed or unreadable");
        }
    }
}
