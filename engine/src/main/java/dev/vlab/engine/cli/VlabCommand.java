package dev.vlab.engine.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code vlab}: each verb is a class of its own. */
@Command(
        name = "vlab",
        description = "Looks into a video-language model's mind: describe, ask, search, and see the attention.",
        mixinStandardHelpOptions = true,
        versionProvider = VlabVersion.class,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            CaptionVerb.class,
            AskVerb.class,
            AttentionVerb.class,
            EmbedVerb.class,
            IndexVerb.class,
            SearchVerb.class,
            LibraryVerb.class,
            ModelVerb.class,
            WorldVerb.class,
            TrainVerb.class,
            AblateVerb.class,
            EvalVerb.class,
            ScoreVerb.class,
            StoryVerb.class,
            ForwardVerb.class,
            BenchVerb.class,
            DoctorVerb.class,
        })
final class VlabCommand {

    private VlabCommand() {}

    /** The command, ready to run, with its own streams and exit codes: 0, 1 for a failure, 2 for wrong usage. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new VlabCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Failures::wrongUsage)
                .setExecutionExceptionHandler(Failures::failed);
    }
}
