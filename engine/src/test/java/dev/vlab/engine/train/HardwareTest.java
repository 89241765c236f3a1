package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.Libtorch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run says about the machine. */
class HardwareTest {

    @Test
    void aGpuThatIsNotThereIsReplacedAndSaidSo() {
        assumeTrue(Libtorch.engine().getGpuCount() == 0);
        List<String> notes = new ArrayList<>();
        assertFalse(Hardware.device(DeviceChoice.GPU, listener(notes)).isGpu());
        assertEquals(List.of("there is no GPU that libtorch can use, so this run computes on the CPU"), notes);
        notes.clear();
        assertFalse(Hardware.device(DeviceChoice.AUTO, listener(notes)).isGpu());
        assertEquals(List.of(), notes);
    }

    @Test
    void whereMemoryRunsOutTheKnobIsNamed() throws IOException {
        Stage stage = TinyRuns.config(
                        java.nio.file.Path.of("run"), TinyRuns.TUNING.replace("\"clips\": 2", "\"clips\": 48"))
                .stages()
                .getFirst();
        try (NDManager manager = Libtorch.newManager()) {
            RuntimeException full =
                    assertThrows(RuntimeException.class, () -> manager.zeros(new Shape(1L << 30, 1L << 20)));
            String message = Hardware.explained(full, stage).getMessage();
            assertTrue(message.contains("48 clips") && message.contains("\"accumulate\" to 2"), message);
            RuntimeException other = new IllegalStateException("something else");
            assertSame(other, Hardware.explained(other, stage));
        }
    }

    private static TrainListener listener(List<String> notes) {
        return new TrainListener() {
            @Override
            public void step(TrainStep step) {}

            @Override
            public void note(String message) {
                notes.add(message);
            }
        };
    }
}
