package dev.vlab.engine.cli;

import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.ClipImport;
import dev.vlab.engine.checkpoint.ClipImport.TokenizerWriter;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.text.ClipVocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Makes a model of CLIP weights (safetensors; Hugging Face, OpenAI, open_clip or EVA-CLIP names). It"
                        + " can search at once; captions and answers come with training.")
final class ModelImportVerb extends Verb {

    @Parameters(paramLabel = "SOURCE", description = "A safetensors file, or the folder that it lies in.")
    private Path source;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The checkpoint folder to make.")
    private Path out;

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "CLIP's merges (bpe_simple_vocab_16e6.txt.gz), where SOURCE has no tokenizer.json.")
    private @Nullable Path vocabulary;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A config.json that tells what the weights do not (heads, activation).")
    private @Nullable Path config;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            description = "Instead of the one recognised: ${COMPLETION-CANDIDATES}.")
    private @Nullable Activation activation;

    @Option(
            names = "--precision",
            paramLabel = "NAME",
            description = "Instead of the source's own: ${COMPLETION-CANDIDATES}.")
    private @Nullable Precision precision;

    private record Imported(
            String folder, String layout, int imageSize, int projection, long parameters, boolean hasTokenizer) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        ClipVocabulary named = vocabulary == null ? null : ClipVocabulary.ofMerges(vocabulary);
        TokenizerWriter tokenizer = named == null ? null : named::write;
        ClipImport.Result result = new ClipImport(source, config, activation, precision, tokenizer)
                .into(out, done -> progress.report(done, "importing " + source.getFileName()));
        String layout = result.layout().name().toLowerCase(Locale.ROOT);
        Imported json = new Imported(
                result.folder().toString(),
                layout,
                result.config().vision().imageSize(),
                result.config().projectionDim(),
                result.parameters(),
                result.hasTokenizer());
        String text = "Imported %s from %s names to %s%s"
                .formatted(
                        Words.count(result.parameters(), "parameter"),
                        layout.replace('_', ' '),
                        result.folder(),
                        result.hasTokenizer()
                                ? ""
                                : "\nIt cannot read texts yet: import again with --vocabulary to search by text");
        return new Outcome(json, text);
    }
}
