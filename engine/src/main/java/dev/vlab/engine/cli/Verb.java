package dev.vlab.engine.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.task.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all verbs share: help, {@code --json}, progress on standard error, and how an outcome is printed. */
@Command(mixinStandardHelpOptions = true, versionProvider = VlabVersion.class)
abstract class Verb implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean json;

    /** Does the work; an exception becomes one line on standard error and exit code 1. */
    abstract Outcome run(Progress progress) throws Exception;

    @Override
    public final Integer call() throws Exception {
        CommandLine command = spec.commandLine();
        Outcome outcome;
        try (ConsoleProgress progress = new ConsoleProgress(command.getErr())) {
            outcome = run(progress);
        }
        command.getOut().println(json ? JSON.writeValueAsString(outcome.json()) : outcome.text());
        if (outcome.problem().isEmpty()) {
            return CommandLine.ExitCode.OK;
        }
        command.getErr().println("vlab: " + outcome.problem());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Tells a person something beside the outcome: on standard error, where it harms no JSON. */
    final void note(String line) {
        spec.commandLine().getErr().println("vlab: note: " + line);
    }

    /** Wrong usage that only shows once the arguments are looked at together. */
    final CommandLine.ParameterException wrongUsage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
