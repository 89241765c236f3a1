package dev.vlab.engine.cli;

import picocli.CommandLine.Command;

@Command(
        name = "model",
        description = "Imports, fetches, lists, inspects and verifies models.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            ModelImportVerb.class,
            ModelGetVerb.class,
            ModelListVerb.class,
            ModelInfoVerb.class,
            ModelVerifyVerb.class
        })
final class ModelVerb {

    private ModelVerb() {}
}
