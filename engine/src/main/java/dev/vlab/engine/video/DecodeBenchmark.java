package dev.vlab.engine.video;

import dev.vlab.engine.ScratchFolder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How fast video is read: taking a few frames against all, and all against the {@code ffmpeg} program. */
public final class DecodeBenchmark {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int FPS = 25;
    private static final int SAMPLED = 8;
    private static final int ROUNDS = 3;

    private DecodeBenchmark() {}

    /**
     * What was measured; the best of several rounds each, in seconds.
     *
     * @param videoSeconds length of the video
     * @param sample opening the video and taking 8 frames spread over it
     * @param whole opening it and reading every frame
     * @param ffmpeg the same by the {@code ffmpeg} program with as many threads, its start included
     */
    public record Result(double videoSeconds, double sample, double whole, double ffmpeg) {

        /** Time for 8 frames as a part of the time for all; at most 0.05 is the aim. */
        public double sampleRatio() {
            return sample / whole;
        }

        /** Our speed as a part of the {@code ffmpeg} program's; at least 0.9 is the aim. */
        public double ffmpegRatio() {
            return ffmpeg / whole;
        }
    }

    /**
     * Writes a video into a temporary folder and measures with it.
     *
     * @param videoSeconds length of the video; 600 is what the aims are stated for
     * @throws IOException if the folder cannot be written or the {@code ffmpeg} program does not run here
     */
    public static Result run(int videoSeconds) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("vlab-decode")) {
            Path video = folder.path().resolve("long.mp4");
            write(video, videoSeconds * FPS);
            FfmpegProgram program = FfmpegProgram.find(folder.path());
            double sample = Double.MAX_VALUE;
            double whole = Double.MAX_VALUE;
            double ffmpeg = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) { // in turns, so that a busy machine slows all alike
                whole = Math.min(whole, readWhole(video));
                sample = Math.min(sample, sample(video));
                ffmpeg = Math.min(ffmpeg, program.decode(video, Decoder.threads()));
            }
            return new Result(videoSeconds, sample, whole, ffmpeg);
        }
    }

    private static double readWhole(Path video) throws VideoException {
        long start = System.nanoTime();
        try (VideoReader reader = VideoReader.open(video)) {
            while (reader.next() != null) {
                // every picture is decoded and converted; nothing is done with it
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double sample(Path video) throws VideoException {
        long start = System.nanoTime();
        try (VideoReader reader = VideoReader.open(video)) {
            List<VideoFrame> frames =
                    new FrameSampler(SAMPLED).sample(reader, reader.info().span());
            if (frames.stream().map(VideoFrame::timestampMicros).distinct().count() < SAMPLED) {
                throw new IllegalStateException("the frames of " + video + " are not what was asked for");
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Blocks that move over a shaded ground: enough to keep a decoder busy, cheap to draw. */
    private static void write(Path video, int frames) throws VideoException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        try (VideoWriter writer = new VideoWriter(video, WIDTH, HEIGHT, FPS)) {
            for (int i = 0; i < frames; i++) {
                graphics.setColor(Color.getHSBColor(i / 1500f, 0.4f, 0.7f));
                graphics.fillRect(0, 0, WIDTH, HEIGHT);
                for (int block = 0; block < 12; block++) {
                    graphics.setColor(Color.getHSBColor(block / 12f, 0.8f, 0.9f));
                    graphics.fillRect((block * 61 + i * (block % 5 - 2)) % WIDTH, block * 19, 30, 24);
                }
                writer.write(image);
            }
        }
        graphics.dispose();
    }
}
