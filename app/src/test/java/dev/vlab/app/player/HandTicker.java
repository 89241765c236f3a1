package dev.vlab.app.player;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Beats when the test says so, by the test's own clock. */
final class HandTicker implements Ticker {
    private @Nullable LongConsumer beat;
    private long nanos = 1;

    @Override
    public void start(LongConsumer newBeat) {
        beat = newBeat;
    }

    @Override
    public void stop() {
        beat = null;
    }

    void pass(long micros) {
        nanos += micros * 1000;
        if (beat != null) {
            beat.accept(nanos);
        }
    }
}
