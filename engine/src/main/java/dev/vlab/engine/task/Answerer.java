package dev.vlab.engine.task;

import java.io.IOException;

/** Answers questions about clips (greedy decoding, runners-up scored as whole answers). */
public final class Answerer {

    private final LoadedModel model;

    public Answerer(LoadedModel model) {
        this.model = model;
    }

    public Answer ask(Clip clip, String question) throws IOException {
        throw new UnsupportedOperationException(model + " " + clip + question);
    }
}
