package dev.vlab.engine.report;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.CropRegion;
import dev.vlab.engine.video.Pictures;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoReader;
import dev.vlab.engine.video.VideoWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One word's attention or relevance as a video: the clip with the image stream's heat map at the left, with the video
 * stream's at the right. Each map is shown while its sampled frame is the nearest one.
 */
public final class AttentionVideo {

    private static final int FPS = 25;
    private static final int WIDTH = 480; // at most, of one of both
    private static final int GAP = 8;
    private static final int CAPTION = 32;
    private static final Color GROUND = new Color(0x1b1b1b);

    private final AttentionMaps maps;
    private final String word;
    private final Map<FeatureStream, List<BufferedImage>> heat = new EnumMap<>(FeatureStream.class);
    private final int imageSize;

    /**
     * A video to be written.
     *
     * @param layer a layer, or {@link AttentionMaps#ALL} for the mean
     * @param head a head, or {@link AttentionMaps#ALL} for the mean
     * @param most the value that has the scale's brightest colour in both streams
     * @param imageSize side of the model's input, which says what part of the picture it saw
     */
    public AttentionVideo(AttentionMaps maps, int token, int layer, int head, double most, int imageSize) {
        this.maps = maps;
        this.word = maps.tokens().get(token);
        this.imageSize = imageSize;
        for (FeatureStream stream : maps.streams()) {
            heat.put(
                    stream,
                    Stream.of(maps.patches(stream, token, layer, head))
                            .map(values -> HeatMap.smooth(values, maps.gridSize(), most, HeatScale.of(stream)))
                            .toList());
        }
    }

    /**
     * Writes an MP4 file.
     *
     * @throws IOException if the clip cannot be read or the file cannot be written
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public void write(Path file, Progress progress) throws IOException {
        TimeSpan span = maps.clip().span();
        int count = (int) Math.max(1, span.durationMicros() * FPS / 1_000_000);
        try (VideoReader reader = VideoReader.open(maps.clip().file(), WIDTH)) {
            BufferedImage first = Pictures.image(reader.frameAt(span.startMicros()));
            int width = maps.streams().size() * (Math.ceilDiv(first.getWidth(), 2) * 2 + GAP) - GAP;
            int height = CAPTION + Math.ceilDiv(first.getHeight(), 2) * 2;
            CropRegion seen = new ClipPreprocessor(imageSize).region(first.getWidth(), first.getHeight());
            BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            try (VideoWriter writer = new VideoWriter(file, width, height, FPS)) {
                for (int i = 0; i < count; i++) {
                    progress.check();
                    progress.report((double) i / count, "Writing the video");
                    long time = span.startMicros() + i * 1_000_000L / FPS;
                    draw(page, Pictures.image(reader.frameAt(time)), maps.frameAt(time), seen);
                    writer.write(page);
                }
            }
        }
    }

    private void draw(BufferedImage page, BufferedImage picture, int frame, CropRegion seen) {
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setColor(GROUND);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        int left = 0;
        for (FeatureStream stream : maps.streams()) {
            g.setColor(new Color(HeatScale.of(stream).colour()));
            String name = stream == FeatureStream.IMAGE ? "Image stream" : "Video stream";
            g.drawString(name + " – " + word, left + GAP, CAPTION - 10);
            g.drawImage(picture, left, CAPTION, null);
            HeatMap.lay(g, heat.get(stream).get(frame), seen, left, CAPTION);
            left += picture.getWidth() + GAP;
        }
        g.dispose();
    }
}
