package dev.vlab.app.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What files with a single picture are called. */
public final class PictureNames {
    private static final List<String> EXTENSIONS = List.of("png", "jpg", "jpeg", "bmp", "webp", "tif", "tiff");

    private PictureNames() {}

    /** Whether a file of this name holds a picture. */
    public static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    /** The same as patterns for a dialog. */
    static List<String> patterns() {
        return EXTENSIONS.stream().map(extension -> "*." + extension).toList();
    }
}
