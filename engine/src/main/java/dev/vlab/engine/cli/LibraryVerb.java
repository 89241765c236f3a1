package dev.vlab.engine.cli;

import picocli.CommandLine.Command;

@Command(
        name = "library",
        description = "Keeps a library in order.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            LibraryListVerb.class,
            LibraryTagVerb.class,
            LibraryJobsVerb.class,
            LibraryRemoveVerb.class,
            LibraryVerifyVerb.class,
            LibraryRelocateVerb.class,
            LibraryDescribeVerb.class,
            LibraryRebuildVerb.class,
            LibraryExportVerb.class,
            LibraryImportVerb.class,
        })
final class LibraryVerb {

    private LibraryVerb() {}
}
