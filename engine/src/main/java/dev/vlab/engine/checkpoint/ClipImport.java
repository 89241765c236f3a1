package dev.vlab.engine.checkpoint;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.FileHash;
import dev.vlab.engine.Libtorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a checkpoint of CLIP weights in any layout of {@link ClipLayout}.
 *
 * @param source a safetensors file, or a folder with one (and {@code config.json}, {@code tokenizer.json})
 * @param config a {@code config.json} that tells what the shapes do not (heads, activation); overrides the folder's
 * @param activation overrides what is recognised: quick GELU for OpenAI's weights, GELU for EVA and wide open_clip
 * @param precision how to store the result; the source's own if none
 * @param tokenizer writes {@code tokenizer.json}; overrides the folder's
 */
public record ClipImport(
        Path source,
        @Nullable Path config,
        @Nullable Activation activation,
        @Nullable Precision precision,
        @Nullable TokenizerWriter tokenizer) {

    /** Shares of the work, roughly as long as each takes. */
    private static final double READING = 0.45;

    private static final double WRITTEN = 0.9;

    /** Writes a {@code tokenizer.json}, for instance from a list of merges. */
    @FunctionalInterface
    public interface TokenizerWriter {
        void write(Path tokenizerJson) throws IOException;
    }

    /**
     * What was imported.
     *
     * @param hasTokenizer whether texts can be read; if not, a vocabulary must be named
     */
    public record Result(Path folder, ClipLayout layout, VlabConfig config, long parameters, boolean hasTokenizer) {}

    /**
     * What the source is, told from names and shapes before anything is read.
     *
     * @param hasTokenizer whether a vocabulary comes along or is named
     */
    public record Preview(Path weights, ClipLayout layout, VlabConfig config, long parameters, boolean hasTokenizer) {}

    /** Import with everything recognised. */
    public ClipImport(Path source) {
        this(source, null, null, null, null);
    }

    /** The source's files, and what their names and shapes tell. */
    private record Recognised(
            ClipSource files, Map<String, TensorInfo> header, ClipLayout layout, ClipKeys keys, VlabConfig config) {}

    private Recognised recognise() throws IOException {
        ClipSource files = ClipSource.find(source, config);
        Path weights = files.weights();
        Map<String, TensorInfo> header = Safetensors.header(weights);
        ClipLayout layout = ClipLayout.detect(weights, header.keySet());
        ClipKeys keys = new ClipKeys(layout, header.keySet());
        ImportHints hints = ImportHints.of(files, activation);
        return new Recognised(
                files, header, layout, keys, new ClipShapes(weights, header, layout, keys, hints).config());
    }

    /**
     * Looks at the source without reading its weights.
     *
     * @throws CheckpointException if it is no CLIP that could be imported
     */
    public Preview check() throws IOException {
        Recognised found = recognise();
        return new Preview(
                found.files().weights(),
                found.layout(),
                found.config(),
                ParameterShapes.of(found.config()).values().stream()
                        .mapToLong(Shape::size)
                        .sum(),
                tokenizer != null || found.files().tokenizer() != null);
    }

    /** Writes the checkpoint; see {@link #into(Path, DoubleConsumer)}. */
    public Result into(Path target) throws IOException {
        return into(target, done -> {});
    }

    /**
     * Writes the checkpoint.
     *
     * @param target a folder that does not exist yet or is empty; on failure it is left as it was
     * @param watch told now and then how much is done, 0 to 1; what it throws ends the import
     */
    public Result into(Path target, DoubleConsumer watch) throws IOException {
        Recognised found = recognise();
        ClipSource files = found.files();
        Path weights = files.weights();
        VlabConfig imported = found.config();
        requireEmpty(target);
        Path parent = target.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path unfinished = Files.createDirectory(AtomicFile.unfinished(target));
        try (NDManager manager = Libtorch.newManager(Device.cpu())) {
            Map<String, NDArray> parameters = new ClipWeights(weights, found.keys())
                    .read(imported, manager, part -> watch.accept(READING * part));
            Precision stored = precision == null ? stored(found.header()) : precision;
            Checkpoint.save(
                    unfinished,
                    imported,
                    parameters,
                    stored,
                    part -> watch.accept(READING + (WRITTEN - READING) * part));
            boolean hasTokenizer = writeTokenizer(files, unfinished, imported);
            long count = parameters.values().stream().mapToLong(NDArray::size).sum();
            String name = weights.getFileName().toString();
            AtomicFile.writeString(
                    unfinished.resolve(Checkpoint.CARD),
                    ModelCard.of(name, FileHash.sha256(weights), found.layout(), imported, count));
            watch.accept(1);
            Files.deleteIfExists(target);
            Files.move(unfinished, target);
            return new Result(target, found.layout(), imported, count, hasTokenizer);
        } finally {
            delete(unfinished);
        }
    }

    private boolean writeTokenizer(ClipSource files, Path folder, VlabConfig imported) throws IOException {
        Path file = folder.resolve(Checkpoint.TOKENIZER);
        if (tokenizer != null) {
            tokenizer.write(file);
        } else if (files.tokenizer() != null) {
            Files.copy(files.tokenizer(), file);
        } else {
            return false;
        }
        VocabularySize.require(file, files.weights(), imported.text().vocabSize());
        return true;
    }

    /** The precision of the largest tensor. */
    private static Precision stored(Map<String, TensorInfo> header) {
        return header.values().stream()
                .max(Comparator.comparingLong(tensor -> tensor.shape().size()))
                .map(tensor -> switch (tensor.type()) {
                    case F16 -> Precision.F16;
                    case BF16 -> Precision.BF16;
                    default -> Precision.F32;
                })
                .orElse(Precision.F32);
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new CheckpointException(target, "is a file; name a folder that does not exist yet");
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new CheckpointException(target, "is not empty; name a folder that does not exist yet");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
