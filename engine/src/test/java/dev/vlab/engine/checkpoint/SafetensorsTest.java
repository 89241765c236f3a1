package dev.vlab.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafetensorsTest {

    @TempDir
    Path folder;

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager("PyTorch");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void valuesSurviveARoundTrip(Precision precision) throws IOException {
        // All of these are exact in all three precisions.
        float[] values = {0f, -1f, 0.5f, 1.5f, -100f, 0.0009765625f};
        Path file = folder.resolve("all.safetensors");
        Safetensors.write(
                file,
                Map.of(
                        "b.weight", manager.create(values, new Shape(2, 3)),
                        "a.scalar", manager.create(2f),
                        "z.ids", manager.create(new long[] {1, Long.MAX_VALUE}),
                        "y.counts", manager.create(new int[] {7, -7}),
                        "x.mask", manager.create(new boolean[] {true, false, true})),
                precision);

        Map<String, NDArray> read = Safetensors.read(file, manager);

        assertArrayEquals(values, read.get("b.weight").toFloatArray());
        assertEquals(new Shape(2, 3), read.get("b.weight").getShape());
        assertEquals(new Shape(), read.get("a.scalar").getShape());
        assertEquals(2f, read.get("a.scalar").getFloat());
        assertArrayEquals(new long[] {1, Long.MAX_VALUE}, read.get("z.ids").toLongArray());
        assertArrayEquals(new int[] {7, -7}, read.get("y.counts").toIntArray());
        assertArrayEquals(new boolean[] {true, false, true}, read.get("x.mask").toBooleanArray());
    }

    @Test
    void brainHalvesRoundToNearestEven() throws IOException {
        // 1 + 2^-8 lies half-way between 1 and 1 + 2^-7; 1 + 3·2^-8 half-way between 1 + 2^-7 and 1 + 2^-6.
        float[] values = {1f + 1f / 256, 1f + 3f / 256, 1f + 1.01f / 256};
        Path file = folder.resolve("bf16.safetensors");
        Safetensors.write(file, Map.of("w", manager.create(values)), Precision.BF16);
        assertArrayEquals(
                new float[] {1f, 1f + 1f / 64, 1f + 1f / 128},
                Safetensors.read(file, manager).get("w").toFloatArray());
    }

    @Test
    void arraysReadAreTheirOwnersToChange() throws IOException {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(file, Map.of("w", manager.ones(new Shape(4))), Precision.F32);
        try (NDArray array = Safetensors.read(file, manager).get("w")) {
            array.addi(1);
            assertArrayEquals(new float[] {2, 2, 2, 2}, array.toFloatArray());
        }
        assertEquals(1f, Safetensors.read(file, manager).get("w").getFloat(0), "the file must stay as it was");
    }

    @Test
    void headerTellsWhatIsThereAlignedAndInOrder() throws IOException {
        Path file = folder.resolve("h.safetensors");
        Safetensors.write(
                file,
                Map.of("b", manager.ones(new Shape(3)), "a", manager.ones(new Shape(1)), "i", manager.create(5L)),
                Precision.BF16);
        Map<String, TensorInfo> header = Safetensors.header(file);
        assertEquals(List.of("i", "a", "b"), List.copyOf(header.keySet()));
        assertEquals(new TensorInfo(StoredType.BF16, new Shape(3), 10, 16), header.get("b"));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0, bytes.getLong(0) % 8);
        assertTrue(new String(bytes.array(), StandardCharsets.UTF_8).contains("\"__metadata__\":{\"format\":\"pt\"}"));
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(file, Map.of("w", manager.ones(new Shape(2))), Precision.F32);
        byte[] before = Files.readAllBytes(file);
        NDArray tooLarge = manager.create(new float[] {1, 70_000});
        NDArray notANumber = manager.create(new float[] {1, Float.NaN});

        assertRefused(() -> Safetensors.write(file, Map.of("x.y", tooLarge), Precision.F16), "x.y", "70000");
        assertRefused(() -> Safetensors.write(file, Map.of("x.y", notANumber), Precision.F32), "x.y", "not finite");

        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void refusesWhatIsNoSafetensorsFile() throws IOException {
        assertRefused(raw(new byte[0]), "only 0 bytes");
        assertRefused(raw(new byte[] {1, 2, 3}), "only 3 bytes");
        assertRefused(raw("PK\3\4 a zip, such as a pickled checkpoint".getBytes(StandardCharsets.UTF_8)), "header of");
        assertRefused(folder.resolve("none.safetensors"), "does not exist");
        assertRefused(file("[1, 2]", 0), "not a JSON object");
        assertRefused(file("{\"a\": ", 0), "not valid JSON");
        assertRefused(file("{} {}", 0), "not valid JSON");
        assertRefused(file("{\"a\": " + "[".repeat(5000), 0), "not valid JSON");
    }

    @Test
    void refusesAHeaderLongerThanTheFile() throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putLong(1000);
        assertRefused(raw(bytes.array()), "header of 1000 bytes is longer than the file");
        bytes.putLong(0, -1);
        assertRefused(raw(bytes.array()), "header of 18446744073709551615 bytes");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        Path file = file(tensor("w", "F32", "[4]", 0, 16), 16);
        byte[] bytes = Files.readAllBytes(file);
        assertRefused(raw(Arrays.copyOf(bytes, bytes.length - 1)), "w", "ends at data offset 16, the file at 15");
    }

    @Test
    void refusesTensorsThatDoNotTileTheData() throws IOException {
        String first = tensor("a", "F32", "[2]", 0, 8);
        assertRefused(file(first + "," + tensor("b", "F32", "[2]", 4, 12), 12), "b", "overlaps");
        assertRefused(file(first + "," + tensor("b", "F32", "[2]", 0, 8), 8), "b", "overlaps");
        assertRefused(file(first + "," + tensor("b", "F32", "[2]", 12, 20), 20), "b", "hole");
        assertRefused(file(tensor("a", "F32", "[2]", 4, 12), 12), "a", "hole");
        assertRefused(file(first, 12), "4 bytes at the end belong to no tensor");
        assertRefused(file(tensor("a", "F32", "[2]", 1L << 40, (1L << 40) + 8), 8), "a", "hole");
        assertRefused(file(tensor("a", "F32", "[2]", -8, 0), 8), "a", "data_offsets");
        assertRefused(file(tensor("a", "F32", "[2]", 8, 0), 8), "a", "data_offsets");
    }

    @Test
    void refusesImpossibleTensors() throws IOException {
        assertRefused(file(tensor("a", "F8_E4M3", "[8]", 0, 8), 8), "a", "unknown dtype 'F8_E4M3'");
        assertRefused(file(tensor("a", "F32", "[3]", 0, 8), 8), "a", "needs 12 bytes, data_offsets give 8");
        assertRefused(file(tensor("a", "F32", "[-2]", 0, 8), 8), "a", "shape holds -2");
        assertRefused(file(tensor("a", "F32", "[2.0]", 0, 8), 8), "a", "shape holds 2.0");
        assertRefused(file(tensor("a", "F32", "[4294967296, 4294967296]", 0, 8), 8), "a", "beyond all bounds");
        assertRefused(file("\"a\": {\"dtype\": \"F32\", \"data_offsets\": [0, 8]}", 8), "a", "no shape");
        assertRefused(file("\"a\": 5", 0), "a", "unknown dtype");
        assertRefused(
                file(tensor("a", "F32", "[1]", 0, 4) + "," + tensor("a", "F32", "[1]", 4, 8), 8), "Duplicate", "'a'");
    }

    @Test
    void refusesValuesThatAreNotFiniteAndKeepsNothing() throws IOException {
        byte[] good = {0, 0, 0, 0};
        String header = tensor("good", "F32", "[1]", 0, 4) + ",";
        assertRefused(file(header + tensor("bad", "F32", "[1]", 4, 8), good, floats(Float.NaN)), "bad", "not finite");
        assertRefused(
                file(header + tensor("bad", "F32", "[1]", 4, 8), good, floats(Float.NEGATIVE_INFINITY)),
                "bad",
                "not finite");
        assertRefused(
                file(header + tensor("bad", "F16", "[1]", 4, 6), good, new byte[] {0, 0x7c}), "bad", "not finite");
        assertRefused(
                file(header + tensor("bad", "BF16", "[1]", 4, 6), good, new byte[] {(byte) 0x80, 0x7f}),
                "bad",
                "not finite");
        assertEquals(0, manager.getManagedArrays().size(), "arrays left behind by a failed read");
    }

    private void assertRefused(Path file, String... parts) {
        assertRefused(() -> Safetensors.read(file, manager), parts);
    }

    private static void assertRefused(Executable reading, String... parts) {
        String message = assertThrows(CheckpointException.class, reading).getMessage();
        assertTrue(message.contains(".safetensors"), message);
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
        }
    }

    private static String tensor(String key, String type, String shape, long begin, long end) {
        return "\"%s\": {\"dtype\": \"%s\", \"shape\": %s, \"data_offsets\": [%d, %d]}"
                .formatted(key, type, shape, begin, end);
    }

    private static byte[] floats(float value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
    }

    private Path file(String header, int zeros) throws IOException {
        return file(header, new byte[zeros]);
    }

    private Path file(String header, byte[]... data) throws IOException {
        byte[] json = (header.startsWith("\"") ? "{" + header + "}" : header).getBytes(StandardCharsets.UTF_8);
        int size = Arrays.stream(data).mapToInt(part -> part.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + json.length + size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json);
        Arrays.stream(data).forEach(bytes::put);
        return raw(bytes.array());
    }

    private Path raw(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile.safetensors"), bytes);
    }
}
