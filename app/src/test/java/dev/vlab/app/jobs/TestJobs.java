package dev.vlab.app.jobs;

import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.ModelInfo;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Jobs and videos for tests of view models. */
public final class TestJobs {
    public static final ModelInfo MODEL = new ModelInfo(
            Path.of("model"),
            "model",
            "",
            1,
            EnumSet.allOf(Capability.class),
            "CPU",
            Arithmetic.FLOAT32,
            8,
            224,
            false);

    /** A video of 8 seconds, 320 by 240. */
    public static final VideoInfo VIDEO = video("a.mp4");

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Everything runs at once. */
    public static BackgroundTasks inline() {
        return new BackgroundTasks(Runnable::run, Runnable::run);
    }

    /** Work waits for {@link #workThrough}. */
    public BackgroundTasks waiting() {
        return new BackgroundTasks(waiting::add, Runnable::run);
    }

    public void workThrough() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    public static VideoInfo video(String name) {
        return new VideoInfo(Path.of(name), 8_000_000, 320, 240, 25, "h264", false);
    }

    public static <J> ObjectProperty<Job<J>> ready(J call) {
        return new SimpleObjectProperty<>(new Job.Ready<>(call, MODEL));
    }

    public static <J> ObjectProperty<Job<J>> missing(String why, String todo) {
        return new SimpleObjectProperty<>(new Job.Missing<>(why, todo));
    }
}
