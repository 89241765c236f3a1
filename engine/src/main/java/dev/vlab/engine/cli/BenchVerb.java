package dev.vlab.engine.cli;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measures, as ratios against a limit that is measured in the same run.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            BenchEncodeVerb.class,
            BenchPrecisionVerb.class,
            BenchAttentionVerb.class,
            BenchDecodeVerb.class,
            BenchIngestVerb.class,
            BenchTrainVerb.class,
            BenchCaptionVerb.class,
            BenchMemoryVerb.class,
            BenchSearchVerb.class,
        })
final class BenchVerb {

    private BenchVerb() {}
}
