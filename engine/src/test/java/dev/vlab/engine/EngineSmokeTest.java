package dev.vlab.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.util.Utils;
import org.junit.jupiter.api.Test;

/** The natives come from the class path: libtorch works where nothing may be fetched. */
class EngineSmokeTest {

    @Test
    void libtorchLoadsOfflineAndAdds() {
        try (NDManager manager = Libtorch.newManager()) {
            assertTrue(Utils.isOfflineMode());
            float[] sum = manager.create(new float[] {1, 2})
                    .add(manager.create(new float[] {3, 4}))
                    .toFloatArray();
            assertArrayEquals(new float[] {4, 6}, sum);
        }
    }
}
