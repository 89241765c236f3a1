package dev.vlab.app;

import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the program holds outside of Java's heap.
 *
 * @param arrays owned by any of DJL's managers
 * @param mebibytes resident, less Java's heap; 0 where the system does not tell
 */
record NativeMemory(long arrays, long mebibytes) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static NativeMemory now() {
        System.gc(); // what nobody holds goes with the objects that name it
        try (NDManager below = NDManager.newBaseManager()) {
            return new NativeMemory(count(below.getParentManager()), outsideOfHeap() >> 20);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("DJL's insides are other ones", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(NDManager manager) throws ReflectiveOperationException {
        Field owned = BaseNDManager.class.getDeclaredField("resources"); // DJL shows them in its log only
        owned.setAccessible(true);
        long count = 0;
        for (Object resource : ((Map<?, ?>) owned.get(manager)).values()) {
            count += resource instanceof NDManager below ? count(below) : 1;
        }
        return count;
    }

    private static long outsideOfHeap() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        long kibibytes = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        return kibibytes * 1024
                - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    }
}
