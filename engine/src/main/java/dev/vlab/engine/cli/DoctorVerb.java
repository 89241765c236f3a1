package dev.vlab.engine.cli;

import dev.vlab.engine.task.Progress;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Tries everything the program needs on this machine and says what would fail and what to do.")
final class DoctorVerb extends Verb {

    private static final List<Supplier<Check>> CHECKS = List.of(
            SystemChecks::java,
            SystemChecks::memory,
            SystemChecks::logFolder,
            NativeChecks::engine,
            NativeChecks::video,
            NativeChecks::database,
            NativeChecks::sampleModel);

    @Override
    Outcome run(Progress progress) {
        List<Check> checks = CHECKS.stream().map(Supplier::get).toList();
        String text = checks.stream().flatMap(DoctorVerb::lines).collect(Collectors.joining("\n"));
        String bad =
                checks.stream().filter(check -> !check.ok()).map(Check::name).collect(Collectors.joining(", "));
        return new Outcome(checks, text, bad.isEmpty() ? "" : "not in order: " + bad);
    }

    private static Stream<String> lines(Check check) {
        String line = "%-4s  %-12s  %s".formatted(check.ok() ? "ok" : "FAIL", check.name(), check.found());
        return check.advice().isEmpty()
                ? Stream.of(line)
                : Stream.of(line, "%18s    → %s".formatted("", check.advice()));
    }
}
