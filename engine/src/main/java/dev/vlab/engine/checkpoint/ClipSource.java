package dev.vlab.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a CLIP to import.
 *
 * @param weights the safetensors file
 * @param config Hugging Face's {@code config.json} beside it, or one that the user names
 * @param openClipConfig open_clip's {@code open_clip_config.json} beside it
 * @param tokenizer Hugging Face's {@code tokenizer.json} beside it
 */
record ClipSource(
        Path weights,
        @Nullable Path config,
        @Nullable Path openClipConfig,
        @Nullable Path tokenizer) {

    private static final List<String> USUAL_NAMES =
            List.of(Checkpoint.WEIGHTS, "open_clip_model.safetensors", "open_clip_pytorch_model.safetensors");

    private static final List<String> PICKLES = List.of(".bin", ".pt", ".pth", ".ckpt", ".pkl");

    /** Finds the files in a folder or beside a file. */
    static ClipSource find(Path source, @Nullable Path namedConfig) throws IOException {
        if (!Files.exists(source)) {
            throw new CheckpointException(source, "does not exist");
        }
        Path weights = Files.isDirectory(source) ? weights(source) : source;
        refusePickle(weights);
        return new ClipSource(
                weights,
                namedConfig != null ? namedConfig : beside(weights, VlabConfig.FILE),
                beside(weights, "open_clip_config.json"),
                beside(weights, Checkpoint.TOKENIZER));
    }

    private static @Nullable Path beside(Path weights, String name) {
        Path file = weights.resolveSibling(name);
        return Files.isRegularFile(file) ? file : null;
    }

    private static Path weights(Path folder) throws IOException {
        for (String name : USUAL_NAMES) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return folder.resolve(name);
            }
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> candidates = files.stream()
                .filter(file -> file.toString().endsWith(".safetensors"))
                .toList();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        if (candidates.size() > 1) {
            throw new CheckpointException(
                    folder, "holds " + candidates.size() + " safetensors files; name the one to import");
        }
        for (Path file : files) {
            refusePickle(file);
        }
        throw new CheckpointException(folder, "holds no safetensors file");
    }

    private static void refusePickle(Path file) throws CheckpointException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (PICKLES.stream().anyMatch(name::endsWith)) {
            throw new CheckpointException(
                    file, "pickle files are never read, they can run programs; convert it to safetensors first");
        }
    }
}
