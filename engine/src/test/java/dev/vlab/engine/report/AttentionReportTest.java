package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Measure;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps whose place is known: all attention of the image stream on one patch, that of the video stream on another. */
class AttentionReportTest {

    private static final int GRID = 4;
    private static final int POSITIONS = 1 + GRID * GRID;
    private static final int LAYERS = 2;
    private static final int HEADS = 2;
    private static final int FRAMES = 2;
    private static final List<String> TOKENS = List.of("a", "car</script>");

    @TempDir
    private Path folder;

    private Path greyVideo() throws IOException {
        Path file = folder.resolve("grey.mp4");
        try (VideoWriter writer = new VideoWriter(file, 160, 120, 10)) {
            BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D g = image.createGraphics();
            g.setColor(Color.GRAY);
            g.fillRect(0, 0, 160, 120);
            g.dispose();
            for (int i = 0; i < 10; i++) {
                writer.write(image);
            }
        }
        return file;
    }

    private static float[][] layersWithAllOn(int frame, int patch) {
        float[][] layers = new float[LAYERS][HEADS * TOKENS.size() * FRAMES * POSITIONS];
        for (float[] layer : layers) {
            for (int row = 0; row < HEADS * TOKENS.size(); row++) {
                layer[(row * FRAMES + frame) * POSITIONS + 1 + patch] = 1;
            }
        }
        return layers;
    }

    private AttentionMaps maps(Measure measure) throws IOException {
        Clip clip = new Clip(greyVideo(), new TimeSpan(0, 1_000_000));
        float[][] ones = {{1, 1}, {1, 1}};
        return new AttentionMaps(
                measure,
                clip,
                TOKENS,
                List.of(200_000L, 700_000L),
                HEADS,
                GRID,
                new float[][][] {layersWithAllOn(0, 0), layersWithAllOn(1, GRID * GRID - 1)},
                new float[][][] {ones, ones});
    }

    @Test
    void writesPicturesAPageAndNumbers() throws IOException {
        List<Path> files =
                new AttentionReport(maps(Measure.ATTENTION), "a car", 64).write(folder.resolve("out"), Progress.NONE);
        assertEquals(
                List.of("attention.npz", "attention.html", "00-a.png", "01-carscript.png"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        try (ZipFile zip = new ZipFile(files.getFirst().toFile())) {
            assertEquals(6, zip.size());
        }
        String page = Files.readString(files.get(1));
        assertFalse(page.contains("car</script>"), "a token must not end the page's script");
        assertFalse(page.contains("\"DATA\""));
        assertTrue(page.contains("data:image/jpeg;base64,"));

        BufferedImage sheet = ImageIO.read(files.get(2).toFile());
        // The picture's central square is what the model saw; the first patch lies in its upper left corner.
        Color imageStream = new Color(sheet.getRGB(24 + 20 + 12, 24 + 28 + 28 + 12));
        assertTrue(imageStream.getRed() > 200 && imageStream.getBlue() > 100, imageStream.toString());
        Color notAttended = new Color(sheet.getRGB(24 + 80, 24 + 28 + 28 + 60));
        assertEquals(notAttended.getRed(), notAttended.getBlue(), 12);
    }

    @Test
    void saysThatItShowsRelevance() throws IOException {
        var report = new AttentionReport(maps(Measure.RELEVANCE), "a car", 64);
        Path page = folder.resolve("relevance.html");
        report.writePage(page);
        assertTrue(Files.readString(page).contains("{\"measure\":\"relevance\",\"text\":\"a car\""));
    }

    @Test
    void whatTheAdapterChangesIsOfTheVideoStreamAlone() throws IOException {
        List<Path> files =
                new AttentionReport(maps(Measure.ADAPTER), "", 64).write(folder.resolve("out"), Progress.NONE);
        try (ZipFile zip = new ZipFile(files.getFirst().toFile())) {
            assertNull(zip.getEntry("image.npy"));
            assertNotNull(zip.getEntry("video.npy"));
        }
        String page = Files.readString(files.get(1));
        assertTrue(page.contains("{\"measure\":\"adapter\",\"text\":\"\""), page);
        assertFalse(page.contains("\"image\":["), "no colours and no maps of the image stream");
        assertEquals(
                1.0 / (1 + GRID * GRID),
                AttentionReport.shares(maps(Measure.ADAPTER), FeatureStream.VIDEO, 1)
                        .getFirst(),
                1e-6);
    }

    @Test
    void tellsTheSharesOfEachFrame() throws IOException {
        assertEquals(List.of(1.0, 1.0), AttentionReport.shares(maps(Measure.ATTENTION), FeatureStream.IMAGE, 0));
        assertEquals(List.of(0.0, 0.0), AttentionReport.shares(maps(Measure.ATTENTION), FeatureStream.VIDEO, 0));
    }
}
