package dev.vlab.app.tour;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.app.player.Player;
import dev.vlab.app.shell.AppContext;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;

/**
 * How smooth the window is while it plays a film of 1920 × 1080 at 30 frames a second: with the model idle, while it
 * describes the film again and again, and while it reads videos for the library. Frames are told by their timestamps;
 * one that a later one overtook is dropped. A stall is the time between two beats of the window.
 */
public final class Smoothness {
    private static final long PATIENCE = 120;
    private static final double STALL_AIM = 50;
    private static final String ROW = "%-28s %8s %8s %8s %10s %10s%n";

    private final Guide guide;
    private final AppContext context;
    private final Tour.Jobs jobs;
    private final Player player;
    private final ObjectNode all = new ObjectMapper().createObjectNode().put("benchmark", "ui");

    /** What was seen while the film played once; speed 1 is as fast as it was filmed, times are in milliseconds. */
    private record Seen(long shown, long dropped, double speed, double longest, double usual) {}

    /** Prepares to measure with a window whose library is empty. */
    public Smoothness(Scene scene, AppContext context, Tour.Jobs jobs, Player player) {
        this.guide = new Guide(scene, context, Path.of(""));
        this.context = context;
        this.jobs = jobs;
        this.player = player;
    }

    /**
     * Measures and prints a table and, on the last line, JSON.
     *
     * @param film the film, 30 frames a second
     * @param samples videos for the library
     */
    public void measure(VideoInfo film, Path samples) throws InterruptedException {
        guide.await("the model", PATIENCE, () -> context.models().model() != null);
        guide.act(() -> {
            context.playhead().open(film);
            context.workspace().show("describe");
        });
        guide.await("the first frame", PATIENCE, () -> player.frameProperty().get() != null);
        play(film, () -> {}); // warms up
        System.out.printf(ROW, "", "shown", "dropped", "speed", "99 % ms", "longest ms");
        row("model idle", play(film, () -> {}), STALL_AIM);
        row("model describes", play(film, this::describe), STALL_AIM);
        guide.act(() -> {
            jobs.describe().run().cancel();
            context.library().add(List.of(samples));
        });
        row("model reads for the library", play(film, () -> {}), STALL_AIM);
        System.out.println(all);
    }

    private void describe() {
        if (!jobs.describe().run().running()) {
            jobs.describe().describe();
        }
    }

    private void row(String what, Seen seen, double aim) {
        System.out.printf(
                Locale.ROOT,
                ROW,
                what,
                seen.shown(),
                seen.dropped(),
                "%.2f".formatted(seen.speed()),
                "%.1f".formatted(seen.usual()),
                "%.1f %s".formatted(seen.longest(), seen.longest() <= aim ? "ok" : "MISS"));
        all.putObject(what)
                .put("shown", seen.shown())
                .put("dropped", seen.dropped())
                .put("speed", seen.speed())
                .put("usualMillis", seen.usual())
                .put("longestStallMillis", seen.longest())
                .put("aimMillis", aim);
    }

    /** Plays the film once; what is to be done meanwhile is asked for again and again. */
    private Seen play(VideoInfo film, Runnable meanwhile) throws InterruptedException {
        Set<Long> times = new HashSet<>();
        ChangeListener<VideoFrame> shown = (property, before, now) -> {
            if (now != null) {
                times.add(now.timestampMicros());
            }
        };
        PulseWatch watch = guide.ask(PulseWatch::new);
        guide.act(() -> context.playhead().seek(0));
        guide.settle();
        guide.act(() -> {
            meanwhile.run();
            player.frameProperty().addListener(shown);
            watch.start();
            context.playhead().playingProperty().set(true);
        });
        long start = System.nanoTime();
        guide.await("the end of the film", PATIENCE, () -> {
            meanwhile.run();
            return !context.playhead().playingProperty().get();
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        guide.act(() -> {
            watch.stop();
            player.frameProperty().removeListener(shown);
        });
        long frames = Math.round(film.durationMicros() / 1e6 * film.frameRate());
        return new Seen(
                times.size(),
                frames - times.size(),
                film.durationMicros() / 1e6 / seconds,
                watch.longest(),
                watch.usual());
    }
}
