package dev.vlab.engine.train;

import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.FrameSampler;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** What a model sees of a video or picture file, as bytes: a batch is four times smaller so than in floats. */
final class FramePixels {

    private final ClipPreprocessor preprocessor;
    private final float[] mean = ClipPreprocessor.mean();
    private final float[] deviation = ClipPreprocessor.deviation();

    FramePixels(int size) {
        this.preprocessor = new ClipPreprocessor(size);
    }

    /**
     * Reads a random frame of each of so many equal segments; of a picture, the picture.
     *
     * @return red, green, blue bytes {@code [frames, size, size, 3]}
     */
    byte[] read(FileClip clip, int frames, RandomGenerator random) throws IOException {
        if (clip.picture()) {
            return picture(clip);
        }
        List<VideoFrame> sampled;
        try (VideoReader reader = VideoReader.open(clip.file())) {
            TimeSpan span = clip.span() == null ? reader.info().span() : clip.span();
            sampled = new FrameSampler(frames).sample(reader, span, random);
        }
        int bytes = preprocessor.size() * preprocessor.size() * 3;
        byte[] pixels = new byte[frames * bytes];
        for (int f = 0; f < frames; f++) {
            interleave(preprocessor.apply(sampled.get(f)), pixels, f * bytes);
        }
        return pixels;
    }

    private byte[] picture(FileClip clip) throws IOException {
        BufferedImage image;
        try {
            image = ImageIO.read(clip.file().toFile());
        } catch (IOException | RuntimeException e) {
            throw new IOException(clip.file() + ": cannot be read as a picture: " + e.getMessage(), e);
        }
        if (image == null) {
            throw new IOException(clip.file() + ": is no picture of a known format");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] rgb = new byte[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            rgb[3 * i] = (byte) (argb[i] >> 16);
            rgb[3 * i + 1] = (byte) (argb[i] >> 8);
            rgb[3 * i + 2] = (byte) argb[i];
        }
        byte[] pixels = new byte[preprocessor.size() * preprocessor.size() * 3];
        interleave(preprocessor.apply(rgb, width, height), pixels, 0);
        return pixels;
    }

    /** Normalised planes {@code [3, size, size]} back to the bytes that they were made from. */
    private void interleave(float[] planes, byte[] target, int offset) {
        int plane = planes.length / 3;
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < plane; i++) {
                float value = planes[channel * plane + i] * deviation[channel] + mean[channel];
                target[offset + 3 * i + channel] = (byte) Math.round(value * 255);
            }
        }
    }
}
