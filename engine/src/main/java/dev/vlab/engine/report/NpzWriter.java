package dev.vlab.engine.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes arrays in NumPy's NPZ format: a ZIP archive with a file in NPY format 1.0 for each array, as
 * {@code numpy.load} reads it. Data are little-endian, last index fastest.
 */
public final class NpzWriter implements AutoCloseable {

    /** The preamble (magic, version, length) and the header together are a multiple of this many bytes. */
    private static final int ALIGNMENT = 64;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private final ZipOutputStream zip;

    /** Begins a file, in place of what is there. */
    public NpzWriter(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
    }

    /** Adds an array of float32 in several pieces that follow one another. */
    public void floats(String name, List<float[]> pieces, int... shape) throws IOException {
        require(name, pieces.stream().mapToLong(piece -> piece.length).sum(), shape);
        begin(name, "<f4", shape);
        for (float[] piece : pieces) {
            byte[] bytes = new byte[piece.length * Float.BYTES];
            view(bytes).asFloatBuffer().put(piece);
            zip.write(bytes);
        }
        zip.closeEntry();
    }

    /** Adds an array of float64. */
    public void doubles(String name, double[] values, int... shape) throws IOException {
        require(name, values.length, shape);
        begin(name, "<f8", shape);
        byte[] bytes = new byte[values.length * Double.BYTES];
        view(bytes).asDoubleBuffer().put(values);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Adds an array of strings, one dimension. */
    public void strings(String name, List<String> values) throws IOException {
        int longest = values.stream()
                .mapToInt(value -> value.codePointCount(0, value.length()))
                .max()
                .orElse(1);
        int width = Math.max(1, longest);
        begin(name, "<U" + width, values.size());
        byte[] bytes = new byte[values.size() * width * Integer.BYTES];
        ByteBuffer places = view(bytes);
        for (int i = 0; i < values.size(); i++) {
            places.position(i * width * Integer.BYTES);
            values.get(i).codePoints().forEach(places::putInt);
        }
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void require(String name, long values, int[] shape) {
        long places = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (places != values) {
            throw new IllegalArgumentException(name + ": " + values + " values for shape " + Arrays.toString(shape));
        }
    }

    private void begin(String name, String type, int... shape) throws IOException {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" ", "(", ")"));
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + sizes + ", }";
        int preamble = MAGIC.length + Short.BYTES;
        int padding = ALIGNMENT - (preamble + header.length() + 1) % ALIGNMENT;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        zip.write(MAGIC);
        byte[] length = new byte[Short.BYTES];
        view(length).putShort((short) text.length);
        zip.write(length);
        zip.write(text);
    }
}
