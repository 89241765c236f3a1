package dev.vlab.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The icon as the systems want it: a PNG, or several of them in one file. */
final class IconFile {
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;

    private IconFile() {}

    /** Writes the file for a system into a folder and returns it. */
    static Path write(Path folder, Os os) throws IOException {
        byte[] content =
                switch (os) {
                    case LINUX -> png(512);
                    case WINDOWS -> ico();
                    case MACOS -> icns();
                };
        return Files.write(folder.resolve("icon." + os.iconEnding()), content);
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(Icon.draw(size), "png", bytes);
        return bytes.toByteArray();
    }

    /** A directory of pictures, then the pictures; a size of 256 is written as 0. */
    private static byte[] ico() throws IOException {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 128, 256);
        ByteBuffer head =
                ByteBuffer.allocate(ICO_HEADER + ICO_ENTRY * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] picture = png(size);
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(picture.length);
            head.putInt(head.capacity() + pictures.size());
            pictures.writeBytes(picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    /** Each picture after its kind and its length, the whole after {@code icns} and its length. */
    private static byte[] icns() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024));
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> kind : sizes.entrySet()) {
            byte[] picture = png(kind.getValue());
            pictures.writeBytes(icnsHeader(kind.getKey(), picture.length));
            pictures.writeBytes(picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(icnsHeader("icns", pictures.size()));
        pictures.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] icnsHeader(String kind, int length) {
        return ByteBuffer.allocate(ICNS_HEADER)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEADER + length)
                .array();
    }
}
