package dev.vlab.engine.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command ends when it cannot do what was asked: one clear line; the stack trace goes to the log. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static int wrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("vlab: " + usage(e) + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String usage(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return oneLine(e.getMessage());
        }
        String word = unmatched.getUnmatched().getFirst();
        boolean verbs = !e.getCommandLine().getSubcommands().isEmpty();
        String what =
                unmatched.isUnknownOption() ? "no option " : verbs ? "no verb " : "no place for another argument, ";
        List<String> near = unmatched.getSuggestions();
        return "there is " + what + word + (near.isEmpty() ? "" : "; is " + near.getFirst() + " meant?");
    }

    static int failed(Exception e, CommandLine command, ParseResult parsed) {
        LOG.error("{} failed", command.getCommandSpec().qualifiedName(), e);
        command.getErr().println("vlab: " + reason(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What went wrong, in one line for a person. */
    static String reason(Throwable e) {
        return switch (e) {
            case UncheckedIOException wrapped -> reason(wrapped.getCause());
            case NoSuchFileException missing -> missing.getFile() + ": no such file";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileAlreadyExistsException there -> there.getFile() + ": is a file, where a folder is needed";
            case FileSystemException file
            when file.getReason() == null ->
                file.getFile() + ": " + file.getClass().getSimpleName();
            case CancellationException _ -> "cancelled";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : oneLine(e.getMessage());
        };
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
