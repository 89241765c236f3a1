package dev.vlab.engine.library;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Vectors that tests can foresee: the mean colour (red, green, blue) of real decoded frames, at length 1. */
final class ColourEncoder implements ClipEncoder {

    static final float[] RED = {1, 0, 0};
    static final float[] GREEN = {0, 1, 0};
    static final float[] BLUE = {0, 0, 1};

    private static final int FRAMES = 4;

    int encoded;

    @Override
    public ClipEmbedding encode(Clip clip) throws IOException {
        encoded++;
        List<float[]> frames = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        float[] sum = new float[3];
        try (VideoReader reader = VideoReader.open(clip.file())) {
            TimeSpan span = clip.span();
            for (int i = 0; i < FRAMES; i++) {
                VideoFrame frame =
                        reader.frameAt(span.startMicros() + span.durationMicros() * (2 * i + 1) / (2 * FRAMES));
                float[] colour = colour(frame.bgra());
                frames.add(colour);
                times.add(frame.timestampMicros());
                for (int c = 0; c < 3; c++) {
                    sum[c] += colour[c];
                }
            }
        }
        return new ClipEmbedding(clip, unit(sum), frames, times);
    }

    private static float[] colour(byte[] bgra) {
        float[] sum = new float[3];
        for (int i = 0; i < bgra.length; i += 4) {
            for (int c = 0; c < 3; c++) {
                sum[c] += bgra[i + 2 - c] & 0xff;
            }
        }
        return unit(sum);
    }

    private static float[] unit(float[] vector) {
        double norm = Math.sqrt(Vectors.dot(vector, vector, 0));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / norm);
        }
        return unit;
    }
}
