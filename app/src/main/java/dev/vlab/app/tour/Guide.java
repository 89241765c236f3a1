package dev.vlab.app.tour;

import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.look.Png;
import dev.vlab.app.look.Theme;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.player.PulseTicker;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.work.WindowFirst;
import dev.vlab.engine.task.ModelInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads a thread of its own through the window: does things on the JavaFX thread, waits for them, takes pictures. */
public final class Guide {
    private static final Logger LOG = LoggerFactory.getLogger(Guide.class);
    private static final long JOB_SECONDS = 120;
    private static final long GLANCE_MILLIS = 40;
    /** Pulses after which what was asked for is drawn, pictures from the decoder included. */
    private static final int SETTLE = 12;

    private static final int COLUMN = 12;

    private final Scene scene;
    private final AppContext context;
    private final Path folder;

    Guide(Scene scene, AppContext context, Path folder) {
        this.scene = scene;
        this.context = context;
        this.folder = folder;
    }

    /** What is walked on the guide's thread. */
    public interface Round {
        void walk() throws Exception;
    }

    /**
     * Walks a round; false, after saying why, if something fails. To be called on a thread of its own.
     *
     * @param end is said when all went well
     */
    public static boolean lead(String end, Round round) {
        try {
            round.walk();
            say("Done", end);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            LOG.warn("The walk failed", e);
            say("Failed", String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Says a line to whoever reads along. */
    public static void say(String what, String text) {
        System.out.println((what + " ".repeat(COLUMN)).substring(0, COLUMN) + text);
    }

    /** Does something on the JavaFX thread and waits for it. */
    void act(Runnable action) throws InterruptedException {
        ask(() -> {
            action.run();
            return true;
        });
    }

    /** Finds something out on the JavaFX thread. */
    <T> T ask(Callable<T> question) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new TourException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }

    /**
     * Waits for something to hold.
     *
     * @param what names it in the failure
     */
    void await(String what, long seconds, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!ask(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TourException("waited " + seconds + " s in vain for " + what, null);
            }
            glance();
        }
    }

    /** Waits for the model and says which one it is. */
    void model() throws InterruptedException {
        ModelHolder models = context.models();
        await(
                "the model to load",
                JOB_SECONDS,
                () -> models.model() != null || !problem(models).isEmpty());
        String problem = ask(() -> problem(models));
        if (!problem.isEmpty()) {
            throw new TourException(problem, null);
        }
        ModelInfo model = require(models::model, "no model").info();
        String size = String.format(Locale.ROOT, "%.1f", model.parameters() / 1e6);
        say("Model", model.name() + ", " + size + " million weights, on " + model.device());
    }

    private static String problem(ModelHolder models) {
        return Problem.line(models.problemProperty().get());
    }

    /** Lets the window run for a moment. */
    void watch(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            glance();
        }
    }

    /** Waits for a moment without doing anything. */
    private static void glance() throws InterruptedException {
        boolean released = new CountDownLatch(1).await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        assert !released : "nobody releases it";
    }

    /** Lets what was asked for be drawn. */
    void settle() throws InterruptedException {
        for (int i = 0; i < SETTLE; i++) {
            glance();
            act(() -> {});
        }
    }

    /** Waits until the window's first picture is on the screen. */
    void drawn() throws InterruptedException {
        CountDownLatch pulses = new CountDownLatch(WindowFirst.PULSES);
        PulseTicker ticker = new PulseTicker();
        act(() -> ticker.start(nanos -> pulses.countDown()));
        pulses.await();
        act(ticker::stop);
    }

    /** Takes a picture of the window once it has come to rest. */
    void picture(String name) throws InterruptedException {
        settle();
        write(ask(() -> scene.snapshot(null)), name);
    }

    /** Takes a picture of the window as it is, drawn as on a screen of that scale. */
    void quickPicture(String name, double scale) throws InterruptedException {
        glance();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        write(
                ask(() -> {
                    parameters.setFill(scene.getFill());
                    return scene.getRoot().snapshot(parameters, null);
                }),
                name);
    }

    private void write(WritableImage image, String name) {
        try {
            Png.write(image, folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture in the dark theme and one in the light. */
    void inBothThemes(String name) throws InterruptedException {
        picture(name);
        act(() -> context.settings().themeProperty().set(Theme.LIGHT));
        picture(name + "-light");
        act(() -> context.settings().themeProperty().set(Theme.DARK));
    }

    /** Performs the command with this id as its key or menu entry would. */
    void perform(String command) throws InterruptedException {
        act(() -> context.commands().all().stream()
                .filter(candidate -> candidate.id().equals(command))
                .findFirst()
                .orElseThrow()
                .perform());
    }

    /** Waits for a job to end; it must not have failed. */
    void finish(JobRun run, String what) throws InterruptedException {
        await(what, JOB_SECONDS, () -> !run.running());
        String problem = ask(() -> run.problemProperty().get());
        if (!problem.isEmpty()) {
            throw new TourException(problem, null);
        }
    }

    /** Finds something out that must be there. */
    <T> T require(Callable<@Nullable T> question, String otherwise) throws InterruptedException {
        T answer = this.<@Nullable T>ask(question);
        if (answer == null) {
            throw new TourException(otherwise, null);
        }
        return answer;
    }

    /** Gives the window another size. */
    void resize(double width, double height) throws InterruptedException {
        act(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
    }
}
