package dev.vlab.app.tour;

import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.look.Png;
import dev.vlab.app.look.Theme;
import dev.vlab.app.shell.AppContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Leads a thread of its own through the window: does things on the JavaFX thread, waits for them, takes pictures. */
final class Guide {
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

    /** Says a line to whoever reads along. */
    static void say(String what, String text) {
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

    /** Takes a picture of the window once it has come to rest. */
    void picture(String name) throws InterruptedException {
        for (int i = 0; i < SETTLE; i++) {
            glance();
            act(() -> {});
        }
        WritableImage image = ask(() -> scene.snapshot(null));
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

    /** Performs a command as its key or menu entry would. */
    void perform(String command) throws InterruptedException {
        act(() -> context.commands().all().stream()
                .filter(candidate -> candidate.name().equals(command))
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
