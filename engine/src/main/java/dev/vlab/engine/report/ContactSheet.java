package dev.vlab.engine.report;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.Pictures;
import dev.vlab.engine.video.Thumbnails;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A page of pictures, one for each excerpt: its most telling frame, with the file's name and the time below. */
public final class ContactSheet {

    /** More would make a picture that few programs open. */
    public static final int MOST = 400;

    private static final int WIDTH = 240;
    private static final int HEIGHT = 180;
    private static final int LINE = 16;
    private static final int CAPTION = 3 * LINE + 4;
    private static final int GAP = 12;
    private static final Color PAPER = new Color(0xF4F4F2);
    private static final Color FRAME = new Color(0x202124);

    private ContactSheet() {}

    /**
     * Writes a PNG.
     *
     * @param columns pictures side by side
     * @throws java.util.concurrent.CancellationException if no longer wanted
     * @throws IOException naming the video that cannot be read, or if there are none or more than {@link #MOST}
     */
    public static void write(List<Excerpt> excerpts, int columns, Path png, Progress progress) throws IOException {
        if (excerpts.isEmpty() || excerpts.size() > MOST) {
            throw new IOException("a contact sheet has 1 to " + MOST + " pictures, not " + excerpts.size());
        }
        int across = Math.clamp(columns, 1, excerpts.size());
        int down = Math.ceilDiv(excerpts.size(), across);
        BufferedImage sheet = new BufferedImage(
                GAP + across * (WIDTH + GAP), GAP + down * (HEIGHT + CAPTION + GAP), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            for (int i = 0; i < excerpts.size(); i++) {
                progress.check();
                progress.report((double) i / excerpts.size(), "Drawing the contact sheet");
                int x = GAP + i % across * (WIDTH + GAP);
                int y = GAP + i / across * (HEIGHT + CAPTION + GAP);
                draw(graphics, excerpts.get(i), x, y);
            }
        } finally {
            graphics.dispose();
        }
        ImageIO.write(sheet, "png", png.toFile());
    }

    private static void draw(Graphics2D graphics, Excerpt excerpt, int x, int y) throws IOException {
        VideoFrame frame;
        try (VideoReader reader = VideoReader.open(excerpt.video().file(), 2 * WIDTH)) {
            frame = Thumbnails.informative(reader, excerpt.span());
        }
        double scale = Math.min((double) WIDTH / frame.width(), (double) HEIGHT / frame.height());
        int width = (int) Math.round(frame.width() * scale);
        int height = (int) Math.round(frame.height() * scale);
        graphics.setColor(FRAME);
        graphics.fillRect(x, y, WIDTH, HEIGHT);
        graphics.drawImage(
                Pictures.image(frame), x + (WIDTH - width) / 2, y + (HEIGHT - height) / 2, width, height, null);
        graphics.setClip(x, y + HEIGHT, WIDTH, CAPTION);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        int line = y + HEIGHT + LINE;
        for (String text : caption(excerpt)) {
            graphics.drawString(fitting(text, graphics.getFontMetrics()), x, line);
            line += LINE;
        }
        graphics.setClip(null);
    }

    private static List<String> caption(Excerpt excerpt) {
        String name = String.valueOf(excerpt.video().file().getFileName());
        String time = CueTime.of(excerpt.span().startMicros(), '.') + " – "
                + CueTime.of(excerpt.span().endMicros(), '.');
        return excerpt.text().isBlank() ? List.of(name, time) : List.of(excerpt.text(), name, time);
    }

    /** Text that is too long loses its end, and shows it. */
    private static String fitting(String text, FontMetrics metrics) {
        if (metrics.stringWidth(text) <= WIDTH) {
            return text;
        }
        int length = text.length();
        while (length > 0 && metrics.stringWidth(text.substring(0, length) + "…") > WIDTH) {
            length--;
        }
        return text.substring(0, length) + "…";
    }
}
