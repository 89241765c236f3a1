package dev.vlab.engine.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipPreprocessorTest {

    private static final double[] MEAN = {0.48145466, 0.4578275, 0.40821073};
    private static final double[] DEVIATION = {0.26862954, 0.26130258, 0.27577711};

    @ParameterizedTest
    @CsvSource({"97, 60, 32", "61, 103, 32", "20, 13, 32", "32, 32, 32", "33, 47, 32", "1, 1, 8", "3, 200, 8"})
    void agreesWithTheDefinition(int width, int height, int size) {
        byte[] rgb = new byte[width * height * 3];
        new Random(7).nextBytes(rgb);
        float[] actual = new ClipPreprocessor(size).apply(rgb, width, height);
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double[][] expected = byDefinition(rgb, width, height, channel, size);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    double wanted = (expected[y][x] / 255 - MEAN[channel]) / DEVIATION[channel];
                    double difference = Math.abs(wanted - actual[(channel * size + y) * size + x]);
                    assertEquals(0, difference, 0.031, "at " + x + ", " + y);
                    sum += difference;
                }
            }
        }
        assertEquals(0, sum / actual.length, 0.004);
    }

    @Test
    void framesAndRgbBytesGiveTheSame() {
        VideoFrame frame = Pictures.frame(SampleClips.numbered(0b10110010, 80, 60), 0);
        byte[] rgb = new byte[80 * 60 * 3];
        for (int i = 0; i < 80 * 60; i++) {
            for (int channel = 0; channel < 3; channel++) {
                rgb[i * 3 + channel] = frame.bgra()[i * 4 + 2 - channel];
            }
        }
        ClipPreprocessor preprocessor = new ClipPreprocessor(24);
        assertArrayEquals(preprocessor.apply(rgb, 80, 60), preprocessor.apply(frame));
    }

    @Test
    void regionIsTheCentreSquareAndItsCellsTileIt() {
        CropRegion region = new ClipPreprocessor(64).region(320, 240);
        assertEquals(240, region.width(), 1);
        assertEquals(240, region.height(), 1e-9);
        double modelPixel = 240.0 / 64;
        assertEquals(40, region.x(), modelPixel); // the crop falls on whole pixels of the resized picture
        CropRegion last = region.cell(3, 3, 4);
        assertEquals(region.x() + region.width(), last.x() + last.width(), 1e-9);
        assertEquals(region.y() + region.height() / 4, region.cell(1, 0, 4).y(), 1e-9);
    }

    /** Resize in floating point, rounded after each pass, then the centre crop: plain and slow. */
    private static double[][] byDefinition(byte[] rgb, int width, int height, int channel, int size) {
        int wide = width <= height ? size : size * width / height;
        int tall = width <= height ? size * height / width : size;
        double[][] squeezed = new double[height][];
        for (int y = 0; y < height; y++) {
            double[] line = new double[width];
            for (int x = 0; x < width; x++) {
                line[x] = rgb[(y * width + x) * 3 + channel] & 0xFF;
            }
            squeezed[y] = resize(line, wide);
        }
        int left = (int) Math.rint((wide - size) / 2.0);
        int top = (int) Math.rint((tall - size) / 2.0);
        double[][] result = new double[size][size];
        for (int x = 0; x < size; x++) {
            double[] line = new double[height];
            for (int y = 0; y < height; y++) {
                line[y] = squeezed[y][left + x];
            }
            double[] resized = resize(line, tall);
            for (int y = 0; y < size; y++) {
                result[y][x] = resized[top + y];
            }
        }
        return result;
    }

    private static double[] resize(double[] in, int length) {
        double scale = (double) in.length / length;
        double stretch = Math.max(1, scale);
        double[] out = new double[length];
        for (int i = 0; i < length; i++) {
            double value = 0;
            double total = 0;
            for (int j = 0; j < in.length; j++) {
                double weight = cubic((j + 0.5 - (i + 0.5) * scale) / stretch);
                value += weight * in[j];
                total += weight;
            }
            out[i] = Math.clamp(Math.rint(value / total), 0, 255);
        }
        return out;
    }

    private static double cubic(double x) {
        double t = Math.abs(x);
        if (t < 1) {
            return 1.5 * t * t * t - 2.5 * t * t + 1;
        }
        return t < 2 ? -0.5 * t * t * t + 2.5 * t * t - 4 * t + 2 : 0;
    }
}
