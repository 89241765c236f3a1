package dev.vlab.engine.report;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.CropRegion;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** One token's attention as a picture: a strip of frames for the image stream above one for the video stream. */
final class AttentionSheet {

    private static final int GAP = 8;
    private static final int EDGE = 24;
    private static final int CAPTION = 28;
    private static final Color GROUND = new Color(0x1b1b1b);
    private static final Color INK = new Color(0xececec);
    private static final Color QUIET = new Color(0xa8a8a8);

    private final AttentionMaps maps;
    private final List<BufferedImage> frames;
    private final CropRegion seen;
    private final int width;
    private final int height;

    AttentionSheet(AttentionMaps maps, List<BufferedImage> frames, CropRegion seen) {
        this.maps = maps;
        this.frames = frames;
        this.seen = seen;
        this.width = frames.getFirst().getWidth();
        this.height = frames.getFirst().getHeight();
    }

    BufferedImage draw(int token) {
        int sheetWidth = 2 * EDGE + frames.size() * (width + GAP) - GAP;
        int strip = CAPTION + height + CAPTION;
        BufferedImage sheet = new BufferedImage(
                sheetWidth, 2 * EDGE + CAPTION + maps.streams().size() * strip, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setColor(GROUND);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        g.setColor(INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        g.drawString(maps.tokens().get(token), EDGE, EDGE + 16);
        int top = EDGE + CAPTION;
        for (FeatureStream stream : maps.streams()) {
            drawStrip(g, stream, token, top);
            top += strip;
        }
        g.dispose();
        return sheet;
    }

    private void drawStrip(Graphics2D g, FeatureStream stream, int token, int top) {
        HeatScale scale = HeatScale.of(stream);
        float[][] patches = maps.patches(stream, token, AttentionMaps.ALL, AttentionMaps.ALL);
        float[] shares = maps.frames(stream, token, AttentionMaps.ALL, AttentionMaps.ALL);
        double most = most(patches);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        g.setColor(new Color(scale.colour()));
        String name = stream.name().charAt(0) + stream.name().substring(1).toLowerCase(Locale.ROOT) + " stream";
        g.drawString(
                String.format(Locale.ROOT, "%s – brightest patch %.1f %%, one scale for all frames", name, 100 * most),
                EDGE,
                top + CAPTION - 10);
        for (int frame = 0; frame < frames.size(); frame++) {
            int left = EDGE + frame * (width + GAP);
            g.drawImage(frames.get(frame), left, top + CAPTION, null);
            HeatMap.lay(g, HeatMap.smooth(patches[frame], maps.gridSize(), most, scale), seen, left, top + CAPTION);
            g.setColor(QUIET);
            String foot = String.format(
                    Locale.ROOT, "%.2f s – %.0f %%", maps.frameTimes().get(frame) / 1e6, 100 * shares[frame]);
            g.drawString(foot, left, top + CAPTION + height + 18);
        }
    }

    private static double most(float[][] patches) {
        double most = 0;
        for (float[] frame : patches) {
            for (float value : frame) {
                most = Math.max(most, value);
            }
        }
        return most;
    }
}
