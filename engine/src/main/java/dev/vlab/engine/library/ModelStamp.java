package dev.vlab.engine.library;

import dev.vlab.engine.task.ModelInfo;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The model whose embeddings a library holds. Vectors of different models cannot be compared, so a library keeps to
 * one.
 *
 * @param name the checkpoint's name, to tell a person
 * @param sha256 of its weights, which decides
 */
public record ModelStamp(String name, String sha256) {

    /** The stamp of a loaded model. */
    public static ModelStamp of(ModelInfo info) {
        return new ModelStamp(info.name(), info.sha256());
    }

    /** Refuses a model other than the library's own. */
    void requireSame(ModelStamp other, Path library) throws IOException {
        if (!sha256.equals(other.sha256)) {
            throw new LibraryException(
                    "%s: indexed with the model %s, not with %s: use that model, or rebuild the library"
                            .formatted(library, title(), other.title()));
        }
    }

    /** The name with the beginning of the hash, to tell a person. */
    String title() {
        return "\"%s\" (%s)".formatted(name, sha256.substring(0, Math.min(12, sha256.length())));
    }
}
