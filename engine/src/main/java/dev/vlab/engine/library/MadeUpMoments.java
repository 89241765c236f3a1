package dev.vlab.engine.library;

import dev.vlab.engine.library.MomentIndex.MomentVector;
import dev.vlab.engine.library.MomentIndex.VideoVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Unit vectors that lie as the embeddings of moments do: all in one cone, as a model's embeddings are; in it topics,
 * around a topic videos, and within a video moments that drift from one to the next. Always the same for the same seed.
 */
final class MadeUpMoments implements MomentSource {

    private static final int MOMENTS_PER_TOPIC = 1000;
    private static final int SHORTEST_VIDEO = 5;
    private static final int LONGEST_VIDEO = 75;

    /** Lengths of the random steps that are added to a vector of length 1. */
    private static final double TOPIC_FROM_CONE = 1.2;

    private static final double VIDEO_FROM_TOPIC = 0.8;
    private static final double DRIFT = 0.15;
    private static final double MOMENT_FROM_DRIFT = 0.25;
    private static final double WORDS_FROM_TOPIC = 1.0;

    private final Random random;
    private final int dimension;
    private final int total;
    private final List<float[]> topics = new ArrayList<>();
    private int made;
    private long videos;

    MadeUpMoments(int total, int dimension, long seed) {
        this.total = total;
        this.dimension = dimension;
        this.random = new Random(seed);
        float[] cone = near(new float[dimension], 1);
        for (int i = 0; i <= total / MOMENTS_PER_TOPIC; i++) {
            topics.add(near(cone, TOPIC_FROM_CONE));
        }
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public List<VideoVectors> next(int moments) {
        List<VideoVectors> batch = new ArrayList<>();
        int end = Math.min(total, made + moments);
        while (made < end) {
            int length = SHORTEST_VIDEO + random.nextInt(LONGEST_VIDEO - SHORTEST_VIDEO + 1);
            batch.add(video(Math.min(length, total - made)));
        }
        return batch;
    }

    private VideoVectors video(int length) {
        float[] drifting = near(topic(), VIDEO_FROM_TOPIC);
        List<MomentVector> moments = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            drifting = near(drifting, DRIFT);
            moments.add(new MomentVector(made++, near(drifting, MOMENT_FROM_DRIFT)));
        }
        return new VideoVectors(videos++, 0, moments);
    }

    /** Queries by words, which are about a topic, and by clips, which could be moments of a video, in turn. */
    @Override
    public List<float[]> queries(int count) {
        List<float[]> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            queries.add(
                    i % 2 == 0
                            ? near(topic(), WORDS_FROM_TOPIC)
                            : near(near(topic(), VIDEO_FROM_TOPIC), MOMENT_FROM_DRIFT));
        }
        return queries;
    }

    private float[] topic() {
        return topics.get(random.nextInt(topics.size()));
    }

    private float[] near(float[] centre, double distance) {
        return Vectors.near(centre, distance, random);
    }
}
