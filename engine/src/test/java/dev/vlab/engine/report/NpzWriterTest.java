package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads back what was written, by the letter of NumPy's description of the format. */
class NpzWriterTest {

    @TempDir
    private Path folder;

    private record Npy(String header, ByteBuffer data) {}

    private static Npy read(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] bytes = zip.getInputStream(zip.getEntry(name + ".npy")).readAllBytes();
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[8];
            buffer.get(magic);
            assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, magic);
            byte[] header = new byte[buffer.getShort()];
            buffer.get(header);
            assertEquals(0, buffer.position() % 64);
            assertEquals('\n', header[header.length - 1]);
            return new Npy(
                    new String(header, StandardCharsets.US_ASCII).strip(),
                    buffer.slice().order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    @Test
    void writesWhatNumPyReads() throws IOException {
        Path file = folder.resolve("arrays.npz");
        try (NpzWriter npz = new NpzWriter(file)) {
            npz.floats("maps", List.of(new float[] {1, 2, 3}, new float[] {4, 5, 6}), 2, 3);
            npz.doubles("times", new double[] {0.5, 1.5}, 2);
            npz.strings("tokens", List.of("a", "été", "🚗"));
        }
        Npy maps = read(file, "maps");
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3,), }", maps.header());
        float[] values = new float[6];
        maps.data().asFloatBuffer().get(values);
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, values);
        assertEquals(1.5, read(file, "times").data().getDouble(8));
        Npy tokens = read(file, "tokens");
        assertTrue(tokens.header().contains("'<U3'") && tokens.header().contains("(3,)"), tokens.header());
        assertEquals("🚗".codePointAt(0), tokens.data().getInt(2 * 3 * 4));
        assertEquals(0, tokens.data().getInt(2 * 3 * 4 + 4));
    }

    @Test
    void refusesAShapeThatDoesNotFit() throws IOException {
        try (NpzWriter npz = new NpzWriter(folder.resolve("wrong.npz"))) {
            assertThrows(IllegalArgumentException.class, () -> npz.doubles("x", new double[5], 2, 3));
        }
    }
}
