package dev.vlab.engine.task;

import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.FrameSampler;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way through a video that gives clip after clip. Clips that overlap are filled side by side. */
public final class ClipPass {

    private final VideoReader reader;
    private final ClipPreprocessor preprocessor;
    private final int frames;
    private final int picture; // values of one picture
    private final List<TimeSpan> spans;
    private final Deque<Wanted> wanted;
    private final float @Nullable [][] pixels;
    private final List<List<Long>> times = new ArrayList<>();
    private long latest = -1;
    private final float[] latestPixels;

    private record Wanted(long instant, int clip, int frame) {}

    ClipPass(
            VideoReader reader, List<TimeSpan> spans, FrameSampler sampler, ClipPreprocessor preprocessor, int frames) {
        this.reader = reader;
        this.preprocessor = preprocessor;
        this.frames = frames;
        this.picture = 3 * preprocessor.size() * preprocessor.size();
        this.spans = spans;
        this.pixels = new float[spans.size()][];
        this.latestPixels = new float[picture];
        List<Wanted> all = new ArrayList<>();
        for (int clip = 0; clip < spans.size(); clip++) {
            long[] instants = sampler.middles(spans.get(clip));
            for (int frame = 0; frame < frames; frame++) {
                all.add(new Wanted(instants[frame], clip, frame));
            }
            times.add(new ArrayList<>());
        }
        all.sort(Comparator.comparingLong(Wanted::instant)); // stable: a clip's frames keep their order
        this.wanted = new ArrayDeque<>(all);
    }

    /** The next clip, or null after the last. */
    public @Nullable ReadyClip next() throws VideoException {
        while (!wanted.isEmpty()) {
            Wanted next = wanted.removeFirst();
            look(next.instant());
            float[] own = pixels[next.clip()];
            if (own == null) {
                own = new float[frames * picture];
                pixels[next.clip()] = own;
            }
            System.arraycopy(latestPixels, 0, own, next.frame() * picture, picture);
            times.get(next.clip()).add(latest);
            if (next.frame() == frames - 1) {
                pixels[next.clip()] = null;
                Clip clip = new Clip(reader.info().file(), spans.get(next.clip()));
                return new ReadyClip(clip, own, List.copyOf(times.get(next.clip())));
            }
        }
        return null;
    }

    private void look(long instant) throws VideoException {
        VideoFrame frame = reader.frameAt(instant);
        if (frame.timestampMicros() != latest) {
            latest = frame.timestampMicros();
            preprocessor.apply(frame, latestPixels, 0);
        }
    }
}
