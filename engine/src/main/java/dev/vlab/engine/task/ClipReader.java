package dev.vlab.engine.task;

import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.FrameSampler;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoReader;
import java.util.List;

/** Decodes clips and prepares their frames for a model. Needs the model only for its sizes. Safe for threads. */
public final class ClipReader {

    private final FrameSampler sampler;
    private final ClipPreprocessor preprocessor;
    private final int frames;

    /**
     * @param frames how many a clip has
     * @param size side of the model's pictures in pixels
     */
    public ClipReader(int frames, int size) {
        this.frames = frames;
        this.sampler = new FrameSampler(frames);
        this.preprocessor = new ClipPreprocessor(size);
    }

    public int frames() {
        return frames;
    }

    /** Side of the pictures in pixels. */
    public int size() {
        return preprocessor.size();
    }

    /** Reads one clip. */
    public ReadyClip read(Clip clip) throws VideoException {
        try (VideoReader reader = VideoReader.open(clip.file())) {
            ReadyClip ready = read(reader, List.of(clip.span())).next();
            if (ready == null) {
                throw new IllegalStateException("a span gives a clip");
            }
            return ready;
        }
    }

    /**
     * Reads clips of a video in one pass: each picture is decoded once, in however many clips it is seen.
     *
     * @param spans in the order of time, by start and by end
     */
    public ClipPass read(VideoReader reader, List<TimeSpan> spans) {
        return new ClipPass(reader, spans, sampler, preprocessor, frames);
    }
}
