package dev.vlab.engine.task;

import dev.vlab.engine.text.Tokenizer;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Describes clips in words (beam search, width 3, length penalty 0.6). */
public final class Captioner {

    private final LoadedModel model;

    public Captioner(LoadedModel model) {
        this.model = model;
    }

    /** One caption for the clip as a whole. */
    public Caption caption(Clip clip) throws IOException {
        return captions(List.of(clip), Progress.NONE).getFirst();
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
        List<Clip> spans = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            long start = span.startMicros() + span.durationMicros() * i / pieces;
            long end = span.startMicros() + span.durationMicros() * (i + 1) / pieces;
            spans.add(new Clip(clip.file(), new TimeSpan(start, end)));
        }
        List<Caption> captions = captions(spans, progress);
        progress.report(1, "described");
        return captions;
    }

    /**
     * One caption for each of several clips, written side by side.
     *
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public List<Caption> captions(List<Clip> clips, Progress progress) throws IOException {
        List<Caption> captions = new ArrayList<>();
        captions(clips, progress, captions::add);
        return captions;
    }

    /**
     * As {@link #captions(List, Progress)}, telling of each caption as soon as those beside it are written.
     *
     * @param listener told on the calling thread, in the order of the clips
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public void captions(List<Clip> clips, Progress progress, Consumer<Caption> listener) throws IOException {
        model.require(Capability.CAPTION);
        for (int i = 0; i < clips.size(); i += LoadedModel.TOGETHER) {
            List<Clip> some = clips.subList(i, Math.min(clips.size(), i + LoadedModel.TOGETHER));
            int first = i;
            IntConsumer watch = looked -> {
                progress.check();
                progress.report(
                        (double) (first + looked) / clips.size(),
                        "describing %d of %d".formatted(first + looked + 1, clips.size()));
            };
            List<Caption> written = model.run(some, watch, (vlab, tokenizer, encoded, step) -> {
                var search = new BeamSearch(new Reader(vlab, encoded, step));
                List<List<Beam>> found = search.search(tokenizer.startId(), some.size(), progress);
                List<Caption> captions = new ArrayList<>();
                for (int k = 0; k < found.size(); k++) {
                    captions.add(caption(some.get(k), found.get(k), tokenizer));
                }
                return captions;
            });
            written.forEach(listener);
        }
    }

    private static Caption caption(Clip clip, List<Beam> found, Tokenizer tokenizer) {
        List<Caption.Alternative> texts = found.stream()
                .map(beam -> new Caption.Alternative(tokenizer.decode(beam.ids()), beam.probability()))
                .toList();
        Caption.Alternative best = texts.getFirst();
        return new Caption(clip, best.text(), best.score(), texts.subList(1, texts.size()));
    }
}
