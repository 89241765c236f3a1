package dev.vlab.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Holds work back until the window has been drawn. Work that loads libtorch or FFmpeg would keep it from the screen for
 * the better part of a second: the system loads one native library at a time, and the window needs its own.
 */
public final class WindowFirst implements Executor {
    /** With the third pulse the picture of the first is on the screen. */
    public static final int PULSES = 3;

    private final Executor executor;
    private @Nullable List<Runnable> held = new ArrayList<>();

    public WindowFirst(Executor executor) {
        this.executor = executor;
    }

    /** Lets work go once the window has been drawn that is shown in the same turn of the JavaFX thread. */
    public void goOnceDrawn() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long nanos) {
                if (++pulses == PULSES) {
                    stop();
                    go();
                }
            }
        }.start();
    }

    /** Lets work go. */
    synchronized void go() {
        List<Runnable> now = held;
        held = null;
        if (now != null) {
            now.forEach(executor::execute);
        }
    }

    @Override
    public synchronized void execute(Runnable work) {
        if (held == null) {
            executor.execute(work);
        } else {
            held.add(work);
        }
    }
}
