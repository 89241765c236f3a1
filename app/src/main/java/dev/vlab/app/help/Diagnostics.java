package dev.vlab.app.help;

import com.sun.management.OperatingSystemMXBean;
import dev.vlab.app.help.Report.Section;
import dev.vlab.app.library.LibraryModel;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.nn.EngineFacts;
import dev.vlab.engine.task.Compute;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ModelInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the report: what the window knows on the JavaFX thread, what takes a moment off it. */
final class Diagnostics {
    private static final Texts TEXTS = Texts.of(Diagnostics.class);
    private static final double GIB = 1 << 30;

    /** Width of the models that are common; what is best for them is best for others. */
    private static final int WIDTH = 768;

    private final AppContext context;
    private final Path log;

    /** Makes it for a window and the folder of its log. */
    Diagnostics(AppContext context, Path log) {
        this.context = context;
        this.log = log;
    }

    /** Hands the report over on the JavaFX thread. */
    void gather(Consumer<String> receiver) {
        LoadedModel model = context.models().model();
        Section used = model(model == null ? null : model.info());
        Section library = library(context.library());
        Section settings = settings(context.settings());
        context.tasks()
                .task(
                        TEXTS.get("gathering"),
                        progress -> new Report(
                                        List.of(program(), machine(), engine(), used, library, settings, warnings()))
                                .text(PrivatePaths.ofUser()))
                .onDone(receiver)
                .onFailed(e -> context.notices().problem(TEXTS.get("gathering.failed"), e))
                .start();
    }

    private Section warnings() throws IOException {
        return Report.warnings(new LogTail(log).read());
    }

    private static Section program() {
        String version = Diagnostics.class.getPackage().getImplementationVersion();
        return new Section(
                "Program",
                List.of(
                        "VLAB Explorer " + (version == null ? "(not from a jar)" : version),
                        "Java: " + System.getProperty("java.vendor") + " " + Runtime.version(),
                        "JavaFX: " + System.getProperty("javafx.runtime.version"),
                        "language: " + Locale.getDefault()));
    }

    private static Section machine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Runtime runtime = Runtime.getRuntime();
        return new Section(
                "Machine",
                List.of(
                        "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                                + System.getProperty("os.arch"),
                        "processor cores: " + runtime.availableProcessors(),
                        gib(
                                "memory: %.1f GiB, %.1f GiB of it free",
                                system.getTotalMemorySize(), system.getFreeMemorySize()),
                        gib(
                                "heap: %.1f GiB used of at most %.1f GiB",
                                runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory())));
    }

    private static String gib(String format, long one, long other) {
        return String.format(Locale.ROOT, format, one / GIB, other / GIB);
    }

    private static Section engine() {
        EngineFacts facts = EngineFacts.measure(WIDTH);
        return new Section(
                "Engine",
                List.of(
                        "PyTorch " + facts.version(),
                        "GPUs: " + facts.gpus(),
                        "threads: " + facts.threads(),
                        "fused operators: " + (facts.fused() ? "yes" : "no"),
                        "quickest arithmetic: " + facts.best().title()));
    }

    private static Section model(@Nullable ModelInfo model) {
        return new Section(
                "Model",
                model == null
                        ? List.of("none is loaded")
                        : List.of(
                                model.name() + ", " + model.parameters() + " weights",
                                "SHA-256: " + model.sha256(),
                                "on: " + model.device() + ", "
                                        + model.arithmetic().title(),
                                "folder: " + model.folder()));
    }

    private static Section library(LibraryModel library) {
        VideoLibrary open = library.library();
        String other = library.otherModelProperty().get();
        return new Section(
                "Library",
                List.of(
                        "folder: " + (open == null ? "none is open" : open.folder()),
                        "videos: " + library.videos().size(),
                        "could not be added: " + library.failures().size(),
                        "read with another model: " + (other.isEmpty() ? "no" : other)));
    }

    private static Section settings(Settings settings) {
        Compute compute = settings.models().computeProperty().get();
        return new Section(
                "Settings",
                List.of(
                        "theme: " + settings.themeProperty().get(),
                        "language: " + settings.languageProperty().get(),
                        "device: " + compute.device(),
                        "arithmetic: "
                                + (compute.arithmetic() == null
                                        ? "best"
                                        : compute.arithmetic().title()),
                        "last model: " + settings.models().lastProperty().get(),
                        "hub: " + settings.models().hubProperty().get()));
    }
}
