package dev.vlab.engine.cli;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ModelInfo;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** Whether the native parts load and work, and what they can do. */
final class NativeChecks {

    private static final List<String> DECODERS = List.of("h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "mpeg4");
    private static final List<String> ENCODERS = List.of("libx264", "libopenh264", "libvpx-vp9");

    private static final String REINSTALL =
            "the native part for this system is missing or damaged: build again on this system, or install again";

    private NativeChecks() {}

    static Check engine() {
        try {
            Engine engine = Libtorch.engine();
            try (NDManager manager = Libtorch.newManager()) {
                float sum = manager.ones(new Shape(3, 3)).sum().getFloat();
                int gpus = engine.getGpuCount();
                String device = gpus == 0 ? "CPU" : Words.count(gpus, "GPU");
                String found = "PyTorch " + engine.getVersion() + " on " + device;
                return sum == 9 ? Check.fine("engine", found) : new Check("engine", false, found, "it cannot add");
            }
        } catch (RuntimeException | LinkageError e) {
            return new Check("engine", false, Failures.reason(e), REINSTALL);
        }
    }

    static Check video() {
        try {
            String version = avutil.av_version_info().getString();
            String reads = present(DECODERS, name -> avcodec.avcodec_find_decoder_by_name(name) != null);
            String writes = present(ENCODERS, name -> avcodec.avcodec_find_encoder_by_name(name) != null);
            return Check.fine("video", "FFmpeg " + version + ", reads " + reads + ", writes " + writes);
        } catch (RuntimeException | LinkageError e) {
            return new Check("video", false, Failures.reason(e), REINSTALL);
        }
    }

    private static String present(List<String> names, Predicate<String> known) {
        return names.stream().filter(known).collect(Collectors.joining(" "));
    }

    static Check database() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            return Check.fine("library", "SQLite " + row.getString(1));
        } catch (SQLException | LinkageError e) {
            return new Check("library", false, Failures.reason(e), REINSTALL);
        }
    }

    static Check sampleModel() {
        try (LoadedModel model = LoadedModel.load(SampleModel.folder())) {
            ModelInfo info = model.info();
            String can = info.capabilities().stream().map(Words::of).sorted().collect(Collectors.joining(", "));
            return Check.fine("sample model", info.name() + " on " + info.device() + ": can " + can);
        } catch (IOException | RuntimeException e) {
            return new Check(
                    "sample model",
                    false,
                    Failures.reason(e),
                    "name a checkpoint with --model, or get the files again");
        }
    }
}
