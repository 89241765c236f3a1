package dev.vlab.engine.report;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.CropRegion;
import dev.vlab.engine.video.Pictures;
import dev.vlab.engine.video.VideoReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Attention, relevance or what the adapters change as files: {@code attention.npz} with every number,
 * {@code attention.html}, a page that stands by itself, and for each token a picture of the frames with the heat maps
 * of both streams over them.
 */
public final class AttentionReport {

    /** The name of the page. */
    public static final String PAGE = "attention.html";

    private static final int FRAME_WIDTH = 320;

    private final AttentionMaps maps;
    private final String text;
    private final int imageSize;

    /**
     * A report to be written.
     *
     * @param text the text that the tokens belong to, empty where there is none
     * @param imageSize side of the model's input, which says what part of the picture it saw
     */
    public AttentionReport(AttentionMaps maps, String text, int imageSize) {
        this.maps = maps;
        this.text = text;
        this.imageSize = imageSize;
    }

    /** Writes all files into a folder, made if need be, and returns them. */
    public List<Path> write(Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        progress.report(0, "Reading the frames");
        List<BufferedImage> frames = frames();
        CropRegion seen = seen(frames);

        files.add(folder.resolve("attention.npz"));
        AttentionArrays.write(maps, files.getLast());
        files.add(folder.resolve(PAGE));
        AttentionPage.write(maps, text, frames, seen, files.getLast());
        AttentionSheet sheet = new AttentionSheet(maps, frames, seen);
        int tokens = maps.tokens().size();
        for (int token = 0; token < tokens; token++) {
            progress.check();
            progress.report(
                    (double) token / tokens, "Drawing \"" + maps.tokens().get(token) + "\"");
            files.add(folder.resolve(fileName(token)));
            png(sheet.draw(token), files.getLast());
        }
        return files;
    }

    /** Writes the page alone. */
    public void writePage(Path file) throws IOException {
        List<BufferedImage> frames = frames();
        AttentionPage.write(maps, text, frames, seen(frames), file);
    }

    private CropRegion seen(List<BufferedImage> frames) {
        return new ClipPreprocessor(imageSize)
                .region(frames.getFirst().getWidth(), frames.getFirst().getHeight());
    }

    /** Share of each token's attention that a frame receives in a stream, layers and heads averaged, by token. */
    public static List<Double> shares(AttentionMaps maps, FeatureStream stream, int frame) {
        List<Double> shares = new ArrayList<>();
        for (int token = 0; token < maps.tokens().size(); token++) {
            shares.add((double) maps.frames(stream, token, AttentionMaps.ALL, AttentionMaps.ALL)[frame]);
        }
        return shares;
    }

    private List<BufferedImage> frames() throws IOException {
        List<BufferedImage> frames = new ArrayList<>();
        try (VideoReader reader = VideoReader.open(maps.clip().file(), FRAME_WIDTH)) {
            for (long time : maps.frameTimes()) {
                frames.add(Pictures.image(reader.frameAt(time)));
            }
        }
        return frames;
    }

    private String fileName(int token) {
        String word = maps.tokens().get(token).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return "%02d%s.png".formatted(token, word.isEmpty() ? "" : "-" + word);
    }

    private static void png(BufferedImage image, Path file) throws IOException {
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException(file + ": this Java cannot write PNG");
        }
    }
}
