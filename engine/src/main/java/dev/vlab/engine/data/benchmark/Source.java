package dev.vlab.engine.data.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.checkpoint.StrictJson;
import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.data.Fields;
import dev.vlab.engine.data.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small JSON file that says where the files of a benchmark are. Paths are relative to it.
 *
 * @param file the file itself
 * @param benchmark which one ({@code benchmark})
 * @param annotations its files ({@code annotations}: a path or a list of paths)
 * @param videos the folder with its videos ({@code videos})
 * @param wanted the split to read ({@code split}), null for all
 * @param list names the clips that count ({@code list}), as some benchmarks have it
 * @param mapping tells what the videos are called ({@code mapping}), as some benchmarks have it
 * @param answers to the questions ({@code answers}), as some benchmarks have it
 * @param momentsApart whether each moment is a clip of its own ({@code "clips": "moments"}) or all of a video's moments
 *     describe one clip ({@code "clips": "videos"}, the default)
 */
record Source(
        Path file,
        Benchmark benchmark,
        List<Path> annotations,
        Path videos,
        @Nullable Split wanted,
        @Nullable Path list,
        @Nullable Path mapping,
        List<Path> answers,
        boolean momentsApart) {

    private static final Set<String> KEYS =
            Set.of("benchmark", "annotations", "videos", "split", "list", "mapping", "answers", "clips", "comment");

    private enum Clips {
        VIDEOS,
        MOMENTS
    }

    static Source read(Path file) throws IOException {
        if (!(StrictJson.read(file) instanceof ObjectNode object) || !object.has("benchmark")) {
            throw new AnnotationException(file, "does not say which \"benchmark\" it describes: " + Benchmark.words());
        }
        Fields fields = new Fields(file, 0, object);
        for (String key : (Iterable<String>) object::fieldNames) {
            if (!KEYS.contains(key)) {
                throw fields.wrong("\"" + key + "\" is no key of a dataset's description");
            }
        }
        Benchmark benchmark = Benchmark.of(fields.text("benchmark"));
        if (benchmark == null) {
            throw fields.wrong(
                    "\"benchmark\" is \"" + fields.text("benchmark") + "\", not one of " + Benchmark.words());
        }
        List<Path> annotations = paths(fields, "annotations");
        if (annotations.isEmpty()) {
            throw fields.wrong("\"annotations\" is missing or not a text");
        }
        return new Source(
                file,
                benchmark,
                annotations,
                file.resolveSibling(fields.text("videos")),
                fields.constant(Split.class, "split"),
                path(fields, "list"),
                path(fields, "mapping"),
                paths(fields, "answers"),
                fields.constant(Clips.class, "clips") == Clips.MOMENTS);
    }

    private static @Nullable Path path(Fields fields, String key) {
        String name = fields.optionalText(key);
        return name == null ? null : fields.file().resolveSibling(name);
    }

    private static List<Path> paths(Fields fields, String key) throws AnnotationException {
        List<Path> paths = new ArrayList<>();
        JsonNode value = fields.json().path(key);
        if (value.isTextual()) {
            paths.add(fields.file().resolveSibling(fields.text(key)));
        } else {
            for (String name : fields.texts(key)) {
                paths.add(fields.file().resolveSibling(name));
            }
        }
        return List.copyOf(paths);
    }

    /**
     * The split of clips whose own file does not tell: the one that is wanted, else the one in the name of the first
     * annotations file, else the test split.
     */
    Split split() {
        if (wanted != null) {
            return wanted;
        }
        String name = annotations.getFirst().getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.contains("train")) {
            return Split.TRAIN;
        }
        return name.contains("val") ? Split.VALIDATION : Split.TEST;
    }

    boolean wants(Split split) {
        return wanted == null || wanted == split;
    }

    /** A split as benchmarks name it, null for another word. */
    static @Nullable Split split(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "train", "training" -> Split.TRAIN;
            case "val", "validate", "validation" -> Split.VALIDATION;
            case "test", "testing" -> Split.TEST;
            default -> null;
        };
    }
}
