package dev.vlab.engine.task;

import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Describes clips in words (beam search, width 3, length penalty 0.6). */
public final class Captioner {

    private final LoadedModel model;

    public Captioner(LoadedModel model) {
        this.model = model;
    }

    /** One caption for the clip as a whole. */
    public Caption caption(Clip clip) throws IOException {
        return caption(clip, Progress.NONE);
    }

    /**
     * Captions span by span: the clip is cut into equal pieces of about {@code segmentSeconds}.
     *
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public List<Caption> captions(Clip clip, double segmentSeconds, Progress progress) throws IOException {
        if (!(segmentSeconds > 0)) {
            throw new IllegalArgumentException("a segment lasts longer than 0 seconds, not " + segmentSeconds);
        }
        TimeSpan span = clip.span();
        int pieces = (int) Math.max(1, Math.round(span.durationMicros() / 1e6 / segmentSeconds));
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            progress.check();
            progress.report((double) i / pieces, "describing span %d of %d".formatted(i + 1, pieces));
            long start = span.startMicros() + span.durationMicros() * i / pieces;
            long end = span.startMicros() + span.durationMicros() * (i + 1) / pieces;
            captions.add(caption(new Clip(clip.file(), new TimeSpan(start, end)), progress));
        }
        progress.report(1, "described");
        return captions;
    }

    private Caption caption(Clip clip, Progress progress) throws IOException {
        model.require(Capability.CAPTION);
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var generator = new Generator(vlab, encoded, step);
            var best = new BeamSearch(generator).search(tokenizer.startId(), progress);
            return new Caption(clip, tokenizer.decode(best.ids()), best.probability());
        });
    }
}
