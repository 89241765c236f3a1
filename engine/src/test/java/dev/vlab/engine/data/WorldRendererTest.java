package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.video.ClipPreprocessor;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldRendererTest {

    private static final int SIZE = 96;
    private final SampleWorld world = new SampleWorld(5);
    private final WorldRenderer renderer = new WorldRenderer();

    @Test
    void aPictureDependsOnNothingButSceneAndTime() {
        WorldClip clip = world.clip(Split.TEST, Level.SEQUENCE, 0);
        byte[] first = renderer.renderSquare(clip, 2, SIZE);
        renderer.renderSquare(world.clip(Split.TEST, Level.SINGLE, 1), 1, SIZE);
        assertArrayEquals(first, renderer.renderSquare(clip, 2, SIZE));
        assertArrayEquals(first, new WorldRenderer().renderSquare(clip, 2, SIZE));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void aTwinShowsTheSamePicturesInTheOtherOrder(Level level) {
        WorldClip clip = SampleWorldTest.clips(world, Split.TRAIN, level, 50)
                .filter(any -> any.twin() != null)
                .findFirst()
                .orElseThrow();
        WorldClip twin = world.twin(clip).orElseThrow();
        for (int frame = 0; frame < 8; frame++) {
            double seconds = clip.duration() * (frame + 0.5) / 8;
            double difference = difference(
                    renderer.renderSquare(clip, seconds, SIZE),
                    renderer.renderSquare(twin, clip.duration() - seconds, SIZE));
            assertTrue(difference < 0.05, () -> clip.captions().getFirst() + " differs by " + difference);
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void somethingIsSeenToHappen(Action action) {
        WorldClip clip = SampleWorldTest.clips(world, Split.TRAIN, Level.SINGLE, 200)
                .filter(any -> any.scene().parts().getFirst().beat().action() == action)
                .findFirst()
                .orElseThrow();
        double change = 0;
        byte[] before = renderer.renderSquare(clip, clip.duration() / 16, SIZE);
        for (int frame = 1; frame < 8; frame++) {
            byte[] now = renderer.renderSquare(clip, clip.duration() * (frame + 0.5) / 8, SIZE);
            change = Math.max(change, difference(before, now));
        }
        assertTrue(change > 1, clip.captions().getFirst());
    }

    /** What training draws at once is what a model is given of the film's frames. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void theSquareIsThePreprocessedFrame(Level level) {
        var preprocessor = new ClipPreprocessor(SIZE);
        for (int index = 0; index < 5; index++) {
            WorldClip clip = world.clip(Split.TRAIN, level, index);
            byte[] square = renderer.renderSquare(clip, 2, SIZE);
            float[] seen = preprocessor.apply(rgb(renderer.render(clip.scene(), 2, 480, 360)), 480, 360);
            float[] drawn = preprocessor.apply(square, SIZE, SIZE);
            double sum = 0;
            for (int i = 0; i < seen.length; i++) {
                sum += Math.abs(seen[i] - drawn[i]);
            }
            double mean = sum / seen.length;
            assertTrue(mean < 0.05, () -> clip.captions().getFirst() + " differs by " + mean + " deviations");
        }
    }

    private static double difference(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 255) - (b[i] & 255));
        }
        return sum / a.length;
    }

    private static byte[] rgb(BufferedImage image) {
        var bytes = new byte[image.getWidth() * image.getHeight() * 3];
        int target = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                bytes[target++] = (byte) (pixel >> 16);
                bytes[target++] = (byte) (pixel >> 8);
                bytes[target++] = (byte) pixel;
            }
        }
        return bytes;
    }
}
