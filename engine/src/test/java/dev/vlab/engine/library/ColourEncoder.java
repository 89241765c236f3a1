package dev.vlab.engine.library;

import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.ClipReader;
import dev.vlab.engine.task.ReadyClip;
import dev.vlab.engine.video.ClipPreprocessor;
import java.util.ArrayList;
import java.util.List;

/** Vectors that tests can foresee: the mean colour (red, green, blue) of real decoded frames, at length 1. */
class ColourEncoder implements ClipEncoder {

    static final float[] RED = {1, 0, 0};
    static final float[] GREEN = {0, 1, 0};
    static final float[] BLUE = {0, 0, 1};

    private static final int FRAMES = 4;
    private static final int SIZE = 32;

    private final ClipReader reader = new ClipReader(FRAMES, SIZE);

    int encoded;

    @Override
    public ClipReader reader() {
        return reader;
    }

    @Override
    public ClipEmbedding encode(ReadyClip clip) {
        encoded++;
        List<float[]> frames = new ArrayList<>();
        float[] sum = new float[3];
        for (int i = 0; i < FRAMES; i++) {
            float[] colour = colour(clip.pixels(), i);
            frames.add(colour);
            for (int c = 0; c < 3; c++) {
                sum[c] += colour[c];
            }
        }
        return new ClipEmbedding(clip.clip(), unit(sum), frames, clip.frameTimes());
    }

    private static float[] colour(float[] pixels, int frame) {
        float[] sum = new float[3];
        for (int c = 0; c < 3; c++) {
            int from = (frame * 3 + c) * SIZE * SIZE;
            float mean = ClipPreprocessor.mean()[c];
            float deviation = ClipPreprocessor.deviation()[c];
            for (int i = from; i < from + SIZE * SIZE; i++) {
                sum[c] += pixels[i] * deviation + mean;
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
