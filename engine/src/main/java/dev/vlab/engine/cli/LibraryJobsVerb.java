package dev.vlab.engine.cli;

import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.library.LibraryJob;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "jobs",
        description = "Tells what was done to a library, and what failed and has not succeeded since, with the reasons;"
                + " vlab index --retry tries that again.")
final class LibraryJobsVerb extends Verb {

    @Mixin
    private LibraryOption library;

    private record Told(
            long id,
            String kind,
            String state,
            @Nullable String model,
            List<String> paths,
            int total,
            int done,
            int failed,
            String started,
            String updated) {

        Told(LibraryJob job) {
            this(
                    job.id(),
                    lower(job.kind()),
                    lower(job.state()),
                    job.model(),
                    job.paths().stream().map(Path::toString).toList(),
                    job.total(),
                    job.done(),
                    job.failed(),
                    job.started().toString(),
                    job.updated().toString());
        }

        String line() {
            return "%4d  %-7s  %-11s  %d of %d, %d failed  %s".formatted(id, kind, state, done, total, failed, updated);
        }
    }

    private record Failed(String path, String kind, String reason) {
        Failed(LibraryJob.Kind kind, Failure failure) {
            this(failure.path().toString(), lower(kind), failure.reason());
        }
    }

    private record Jobs(List<Told> jobs, List<Failed> failures) {}

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        try (VideoLibrary open = library.open()) {
            List<Told> jobs = open.jobs().stream().map(Told::new).toList();
            List<Failed> failures = new ArrayList<>();
            for (LibraryJob.Kind kind : LibraryJob.Kind.values()) {
                open.failures(kind).forEach(failure -> failures.add(new Failed(kind, failure)));
            }
            String text = Stream.concat(
                            jobs.stream().map(Told::line),
                            failures.stream().map(failure -> failure.path() + ": " + failure.reason()))
                    .collect(Collectors.joining("\n"));
            return new Outcome(new Jobs(jobs, failures), text.isEmpty() ? "Nothing was done yet" : text);
        }
    }
}
