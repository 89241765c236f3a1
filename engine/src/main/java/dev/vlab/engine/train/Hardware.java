package dev.vlab.engine.train;

import ai.djl.Device;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.Libtorch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/** The machine that a run computes on. */
final class Hardware {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private Hardware() {}

    /** The device chosen, or the CPU where there is no GPU; the listener is told which, and why. */
    static Device device(DeviceChoice choice, TrainListener listener) {
        int gpus = choice == DeviceChoice.CPU ? 0 : Libtorch.engine().getGpuCount();
        if (gpus > 0) {
            listener.note("computing on the GPU");
            return Device.gpu();
        }
        if (choice == DeviceChoice.GPU) {
            listener.note("there is no GPU that libtorch can use, so this run computes on the CPU");
        }
        return Device.cpu();
    }

    /** Most memory that this program has held so far, in bytes; known on Linux only. */
    static OptionalLong peakMemory() {
        try {
            for (String line : Files.readAllLines(STATUS, StandardCharsets.UTF_8)) {
                if (line.startsWith(PEAK)) {
                    return OptionalLong.of(1024 * Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    /** A failure as it is to be told: where memory ran out, by the keys of the configuration that save some. */
    static RuntimeException explained(RuntimeException failure, Stage stage) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean memory = message.contains("out of memory")
                || message.contains("not enough memory")
                || message.contains("can't allocate memory");
        if (!memory) {
            return failure;
        }
        int pieces = stage.clips() % (2 * stage.accumulate()) == 0 ? 2 * stage.accumulate() : stage.clips() / 2;
        return new IllegalStateException(
                "memory ran out with %d clips a step in %s of %d: set \"accumulate\" to %d, or lower \"clips\", \"frames\" or the model's size"
                        .formatted(
                                stage.clips(),
                                stage.accumulate() == 1 ? "one piece" : stage.accumulate() + " pieces",
                                stage.clips() / stage.accumulate(),
                                pieces),
                failure);
    }
}
