package dev.vlab.engine.cli;

import dev.vlab.engine.task.LoadedModel;
import java.util.Optional;

/** Words that a model was not made for. */
final class StrangeWords {

    private StrangeWords() {}

    /** What a person should know before trusting what a model makes of a text; nothing where all is well. */
    static Optional<String> warning(LoadedModel model, String text) {
        String words = String.join(", ", model.strangeWords(text));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of("%s has never met: %s; what it makes of that is a guess"
                        .formatted(model.info().name(), words));
    }
}
