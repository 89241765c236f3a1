package dev.vlab.app.player;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/** Beats with the screen. */
public final class PulseTicker implements Ticker {
    private @Nullable AnimationTimer timer;

    @Override
    public void start(LongConsumer beat) {
        stop();
        timer = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                beat.accept(nanos);
            }
        };
        timer.start();
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.stop();
            timer = null;
        }
    }
}
