package dev.vlab.engine.cli;

import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.hub.Hub;
import dev.vlab.engine.hub.HubListing;
import dev.vlab.engine.hub.HubName;
import dev.vlab.engine.hub.ModelFetch;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "get",
        description = "Fetches a model from a hub, verified against the hub's own listing of a pinned commit. What has"
                + " come when it is interrupted is gone on with next time.")
final class ModelGetVerb extends Verb {

    @Parameters(paramLabel = "MODEL", description = "OWNER/NAME, or OWNER/NAME@REVISION (a branch, tag or commit).")
    private String model;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The checkpoint folder to make.")
    private Path out;

    @Option(
            names = "--hub",
            paramLabel = "URL",
            defaultValue = "${env:HF_ENDPOINT:-" + Hub.HUGGING_FACE + "}",
            description = "The hub or a mirror of it (${DEFAULT-VALUE}).")
    private String hub;

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "CLIP's merges (bpe_simple_vocab_16e6.txt.gz), where the model comes without a vocabulary.")
    private @Nullable Path vocabulary;

    private record Fetched(
            String folder, String model, String commit, long bytes, List<FetchedFile> files, List<String> can) {}

    private record FetchedFile(String path, long bytes, String hash) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        ModelFetch fetch = new ModelFetch(Hub.at(hub), HubName.of(model), vocabulary);
        ModelFetch.Result result = fetch.into(out, progress);
        HubListing listing = result.listing();
        if (!Files.exists(result.folder().resolve(Checkpoint.TOKENIZER))) {
            note("it came without a vocabulary; import " + result.folder() + " with --vocabulary to search by text");
        }
        List<FetchedFile> files = listing.files().stream()
                .map(file ->
                        new FetchedFile(file.path(), file.bytes(), file.hash().toString()))
                .toList();
        List<String> can =
                Capability.of(result.config()).stream().map(Words::of).sorted().toList();
        Fetched json = new Fetched(
                result.folder().toString(),
                listing.model().repository(),
                listing.commit(),
                listing.bytes(),
                files,
                can);
        String text = "Fetched %s at commit %s to %s%nIt can %s"
                .formatted(listing.model().repository(), listing.commit(), result.folder(), String.join(", ", can));
        return new Outcome(json, text);
    }
}
