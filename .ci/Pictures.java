import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Fails unless a folder holds at least so many PNG pictures and none of them is blank: FOLDER COUNT. */
final class Pictures {

    /** The edges of a few words alone have more colours than this; an empty window has two or three. */
    private static final int FEWEST_COLOURS = 32;

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int least = Integer.parseInt(args[1]);
        List<Path> pictures = pictures(folder);
        for (Path picture : pictures) {
            check(picture);
        }
        if (pictures.size() < least) {
            fail(folder + " holds " + pictures.size() + " pictures, at least " + least + " are expected");
        }
    }

    private static List<Path> pictures(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            fail("there is no folder " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            fail(file + " is not a picture");
        }
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        long colours = Arrays.stream(pixels).distinct().count();
        System.out.printf("%s  %d x %d, %d colours%n", file, picture.getWidth(), picture.getHeight(), colours);
        if (colours < FEWEST_COLOURS) {
            fail(file + " is blank");
        }
    }

    private static void fail(String reason) {
        System.err.println("pictures: " + reason);
        System.exit(1);
    }
}
