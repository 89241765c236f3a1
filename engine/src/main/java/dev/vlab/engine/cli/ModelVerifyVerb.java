package dev.vlab.engine.cli;

import dev.vlab.engine.checkpoint.Verification;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description =
                "Checks every file and every weight of a checkpoint and names all that is wrong; exit code 1 if any.")
final class ModelVerifyVerb extends Verb {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A checkpoint folder; by default the sample model.")
    private @Nullable Path folder;

    private record Verified(
            String folder,
            boolean passed,
            @Nullable String type,
            long parameters,
            @Nullable String precision,
            @Nullable String sha256,
            List<String> faults) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        Verification found = Verification.of(folder == null ? SampleModel.folder() : folder);
        Verified json = new Verified(
                found.folder().toString(),
                found.passed(),
                found.config() == null ? null : found.config().modelType(),
                found.parameters(),
                found.precision() == null ? null : found.precision().toString(),
                found.sha256(),
                found.faults());
        String text = found.passed()
                ? "%s: in order, %s as %s, SHA-256 %s"
                        .formatted(
                                found.folder(),
                                Words.count(found.parameters(), "parameter"),
                                found.precision(),
                                found.sha256())
                : String.join("\n", found.faults());
        String problem = found.passed()
                ? ""
                : found.folder() + ": " + Words.count(found.faults().size(), "fault") + ", first: "
                        + found.faults().getFirst();
        return new Outcome(json, text, problem);
    }
}
