package dev.vlab.engine.eval.caption;

import java.util.List;

/**
 * A caption as it was written, and what it should have been like.
 *
 * @param caption the caption that is judged; may be empty
 * @param references what people wrote, at least one
 */
public record ReferencedCaption(String caption, List<String> references) {

    /** @throws IllegalArgumentException if there is no reference */
    public ReferencedCaption {
        if (references.isEmpty()) {
            throw new IllegalArgumentException("a caption without references cannot be judged");
        }
        references = List.copyOf(references);
    }
}
