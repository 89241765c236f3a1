package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/** Holds a {@code tokenizer.json} against the text tower it is to feed. */
final class VocabularySize {

    private VocabularySize() {}

    /**
     * Refuses a vocabulary that is not the tower's.
     *
     * @param weights named in the complaint
     */
    static void require(Path tokenizerJson, Path weights, int expected) throws IOException {
        JsonNode json = StrictJson.read(tokenizerJson);
        int size = 0;
        for (JsonNode id : json.path("model").path("vocab")) {
            size = Math.max(size, id.asInt() + 1);
        }
        for (JsonNode added : json.path("added_tokens")) {
            size = Math.max(size, added.path("id").asInt() + 1);
        }
        if (size != expected) {
            throw new CheckpointException(weights, "the text tower has " + expected + " ids, the vocabulary " + size);
        }
    }
}
