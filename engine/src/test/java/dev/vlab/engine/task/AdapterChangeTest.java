package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped model's adapters change in the shipped clips, against where the pictures themselves change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdapterChangeTest {

    private static final Path ROOT = Path.of("..");

    /** Mean difference of a patch's normalised pixels from the frames around: above, something moves there. */
    private static final double MOVING = 0.3;

    /** Below, nothing does: what compression leaves. */
    private static final double STILL = 0.03;

    /** Twice to two and a half times as much when this was written. */
    private static final double MARGIN = 1.5;

    private LoadedModel model;

    @BeforeAll
    void load() throws IOException {
        model = LoadedModel.load(ROOT.resolve("assets/sample-model"));
    }

    @AfterAll
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yellow-train-runs-left", "pink-boat-goes-up", "four-red-fish-go-up", "yellow-kite-spins"})
    void changesPatchesWhereSomethingMovesMoreThanStillOnes(String name) throws IOException {
        Clip clip = clip(name);
        float[][] change = new Explainer(model).adapter(clip).patches();
        double[][] motion = motion(model.reader().read(clip));
        double moving = mean(change, motion, MOVING, Double.POSITIVE_INFINITY);
        double still = mean(change, motion, 0, STILL);
        assertTrue(moving > MARGIN * still, "moving " + moving + ", still " + still);
    }

    @Test
    void isOneMapOfTheVideoStreamWhoseFramesHaveTheMeanOfTheirPositions() throws IOException {
        AttentionMaps maps = new Explainer(model).maps(Measure.ADAPTER, clip("yellow-train-runs-left"), null, "");
        assertEquals(List.of(FeatureStream.VIDEO), maps.streams());
        assertEquals(1, maps.tokens().size());
        float[] all = maps.raw(FeatureStream.VIDEO, 0);
        float[] frames = maps.frames(FeatureStream.VIDEO, 0, AttentionMaps.ALL, AttentionMaps.ALL);
        int positions = all.length / frames.length;
        double sum = 0;
        for (int i = 0; i < positions; i++) {
            assertTrue(all[i] >= 0 && all[i] <= 2, "1 - a cosine is " + all[i]);
            sum += all[i];
        }
        assertEquals(sum / positions, frames[0], 1e-5);
    }

    private static Clip clip(String name) throws IOException {
        Path file = ROOT.resolve("sample-videos").resolve(name + ".mp4");
        try (VideoReader reader = VideoReader.open(file)) {
            return new Clip(file, new TimeSpan(0, reader.info().durationMicros()));
        }
    }

    /** {@code [frame][patch]}: mean difference of each patch's pixels from the frame before plus from the one after. */
    private double[][] motion(ReadyClip clip) {
        int side = model.reader().size();
        int grid = model.gridSize();
        int picture = 3 * side * side;
        int patch = side / grid;
        int frames = clip.frameTimes().size();
        double[][] motion = new double[frames][grid * grid];
        for (int frame = 1; frame < frames; frame++) {
            for (int i = 0; i < picture; i++) {
                int y = i / side % side;
                int x = i % side;
                double difference =
                        Math.abs(clip.pixels()[frame * picture + i] - clip.pixels()[(frame - 1) * picture + i]);
                int at = y / patch * grid + x / patch;
                motion[frame][at] += difference / (3 * patch * patch);
                motion[frame - 1][at] += difference / (3 * patch * patch);
            }
        }
        return motion;
    }

    private static double mean(float[][] change, double[][] motion, double from, double to) {
        double sum = 0;
        int count = 0;
        for (int frame = 0; frame < change.length; frame++) {
            for (int patch = 0; patch < change[frame].length; patch++) {
                if (motion[frame][patch] >= from && motion[frame][patch] < to) {
                    sum += change[frame][patch];
                    count++;
                }
            }
        }
        assertTrue(count > 20, "too few patches to tell: " + count);
        return sum / count;
    }
}
