package dev.vlab.engine.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.vlab.engine.LogFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine and its Java offer. */
final class SystemChecks {

    private static final int JAVA = 25;
    private static final double GIB = 1 << 30;

    /** The sample model needs about one; imported CLIP models of the large size up to four. */
    private static final double ENOUGH_GIB = 4;

    private SystemChecks() {}

    static Check java() {
        String found = System.getProperty("java.vendor") + " " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
        boolean ok = Runtime.version().feature() >= JAVA;
        return new Check("java", ok, found, ok ? "" : "install Java " + JAVA + ", for example from adoptium.net");
    }

    static Check memory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double all = system.getTotalMemorySize() / GIB;
        double heap = Runtime.getRuntime().maxMemory() / GIB;
        String found = "%.1f GiB, %.1f GiB of it for Java's heap, %s"
                .formatted(all, heap, Words.count(Runtime.getRuntime().availableProcessors(), "processor core"));
        String advice =
                all >= ENOUGH_GIB ? "" : "models larger than the sample model may not fit; close other programs";
        return new Check("memory", true, found, advice);
    }

    static Check logFolder() {
        Path folder = LogFolder.path();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
            return Check.fine("log", folder.toString());
        } catch (IOException e) {
            return new Check(
                    "log",
                    false,
                    folder + " cannot be written",
                    "allow writing there, or name another folder with VLAB_STATE");
        }
    }
}
