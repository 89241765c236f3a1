package dev.vlab.engine.hub;

import dev.vlab.engine.checkpoint.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Chooses from a repository what a model is made of, and leaves its other formats where they are. */
final class ModelFiles {

    /** CLIP's merges as Hugging Face names them, for a repository without a {@code tokenizer.json}. */
    static final String MERGES = "merges.txt";

    private static final List<String> WEIGHTS =
            List.of(Checkpoint.WEIGHTS, "open_clip_model.safetensors", "open_clip_pytorch_model.safetensors");

    private static final List<String> BESIDE =
            List.of("config.json", "open_clip_config.json", Checkpoint.TOKENIZER, Checkpoint.CARD);

    private ModelFiles() {}

    /** The paths to fetch, weights first. */
    static List<String> choose(HubName model, List<String> paths) throws HubException {
        List<String> chosen = new ArrayList<>();
        chosen.add(weights(model, paths));
        BESIDE.stream().filter(paths::contains).forEach(chosen::add);
        if (!paths.contains(Checkpoint.TOKENIZER) && paths.contains(MERGES)) {
            chosen.add(MERGES);
        }
        return chosen;
    }

    private static String weights(HubName model, List<String> paths) throws HubException {
        List<String> usual = WEIGHTS.stream().filter(paths::contains).toList();
        if (!usual.isEmpty()) {
            return usual.getFirst();
        }
        List<String> others = paths.stream()
                .filter(path -> path.matches("[\\w-][\\w.-]*\\.safetensors"))
                .toList();
        if (others.size() == 1) {
            return others.getFirst();
        }
        boolean pickles = Stream.of(".bin", ".pt", ".pth", ".ckpt")
                .anyMatch(ending -> paths.stream().anyMatch(path -> path.endsWith(ending)));
        throw new HubException(
                model.toString(),
                others.size() > 1
                        ? "has its weights in " + others.size() + " files, which is not supported"
                        : pickles
                                ? "has its weights as pickle only, which is never read; look for a revision or a copy"
                                        + " with safetensors"
                                : "has no weights as safetensors");
    }
}
