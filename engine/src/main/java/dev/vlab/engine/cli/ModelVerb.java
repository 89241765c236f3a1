package dev.vlab.engine.cli;

import picocli.CommandLine.Command;

@Command(
        name = "model",
        description = "Lists, inspects and verifies models.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {ModelListVerb.class, ModelInfoVerb.class, ModelVerifyVerb.class})
final class ModelVerb {

    private ModelVerb() {}
}
