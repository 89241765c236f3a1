package dev.vlab.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsDamageTest {

    @TempDir
    Path folder;

    /** Whatever is broken: either one clear refusal with nothing left behind, or arrays that are sound. */
    @Test
    void damageAnywhereIsRefusedOrHarmless() throws IOException {
        Path file = folder.resolve("model.safetensors");
        try (NDManager manager = Libtorch.newManager()) {
            Safetensors.write(
                    file,
                    Map.of(
                            "a",
                            manager.ones(new Shape(3, 2)),
                            "b.c",
                            manager.ones(new Shape(5)),
                            "d",
                            manager.create(1f)),
                    Precision.F32);
            byte[] whole = Files.readAllBytes(file);
            Random random = new Random(5);
            int refused = 0;
            for (int i = 0; i < 1000; i++) {
                Files.write(file, damaged(whole, random));
                refused += isRefused(file, manager) ? 1 : 0;
            }
            assertTrue(refused > 600, refused + " of 1000 refused");
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = Arrays.copyOf(whole, random.nextInt(5) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int changes = 1 + random.nextInt(3); changes > 0 && damaged.length > 0; changes--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static boolean isRefused(Path file, NDManager manager) throws IOException {
        try (NDManager own = manager.newSubManager()) {
            try {
                Safetensors.read(file, own).values().forEach(NDArray::toByteBuffer);
                return false;
            } catch (CheckpointException e) {
                assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
                assertEquals(0, own.getManagedArrays().size(), "arrays left behind");
                return true;
            }
        }
    }

    @Test
    void namesWhatIsNoFile() {
        String message = assertThrows(CheckpointException.class, () -> Safetensors.header(folder))
                .getMessage();
        assertEquals(folder + ": is not a file", message);
    }
}
