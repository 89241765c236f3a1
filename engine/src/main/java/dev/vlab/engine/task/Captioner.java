package dev.vlab.engine.task;

import java.io.IOException;
import java.util.List;

/** Describes clips in words (beam search, width 3, length penalty 0.6). */
public final class Captioner {

    private final LoadedModel model;

    public Captioner(LoadedModel model) {
        this.model = model;
    }

    /** One caption for the clip as a whole. */
    public Caption caption(Clip clip) throws IOException {
        throw new UnsupportedOperationException(model + " " + clip);
    }

    /** Captions span by span: the clip is cut into equal pieces of about {@code segmentSeconds}. */
    public List<Caption> captions(Clip clip, double segmentSeconds, Progress progress) throws IOException {
        throw new UnsupportedOperationException(model + " " + clip + segmentSeconds + progress);
    }
}
