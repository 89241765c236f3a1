package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {

    @TempDir
    private Path folder;

    private static List<Excerpt> someClips(int count) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "sample-videos"))) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .limit(count)
                    .map(ContactSheetTest::whole)
                    .toList();
        }
    }

    private static Excerpt whole(Path file) {
        try (VideoReader reader = VideoReader.open(file)) {
            return new Excerpt(reader.info(), reader.info().span(), null, "a clip with a caption of more than a line");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int colours(BufferedImage sheet, int row, int column) {
        int width = sheet.getWidth() / 2;
        int height = sheet.getHeight() / 2;
        Set<Integer> colours = new HashSet<>();
        for (int y = row * height; y < (row + 1) * height; y++) {
            for (int x = column * width; x < (column + 1) * width; x++) {
                colours.add(sheet.getRGB(x, y));
            }
        }
        return colours.size();
    }

    @Test
    void showsEachMomentInItsPlace() throws IOException {
        Path png = folder.resolve("sheet.png");
        ContactSheet.write(someClips(3), 2, png, Progress.NONE);
        BufferedImage sheet = ImageIO.read(png.toFile());
        for (int i = 0; i < 3; i++) {
            assertTrue(colours(sheet, i / 2, i % 2) > 1000, "picture " + i);
        }
        assertEquals(1, colours(sheet, 1, 1), "there is no fourth picture");
    }

    @Test
    void namesTheVideoThatCannotBeRead() throws IOException {
        Excerpt gone = someClips(1).getFirst();
        VideoInfo info = gone.video();
        VideoInfo elsewhere = new VideoInfo(
                folder.resolve("gone.mp4"),
                info.durationMicros(),
                info.width(),
                info.height(),
                info.frameRate(),
                info.codec(),
                info.hasAudio());
        List<Excerpt> excerpts = List.of(new Excerpt(elsewhere, gone.span(), null, ""));
        IOException refused = assertThrows(
                IOException.class, () -> ContactSheet.write(excerpts, 2, folder.resolve("sheet.png"), Progress.NONE));
        assertTrue(refused.getMessage().contains("gone.mp4"), refused.getMessage());
    }
}
