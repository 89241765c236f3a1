package dev.vlab.app.player;

import java.util.function.LongConsumer;

/** The beat that playing follows: the screen's pulse in the window, a test's own time without one. */
public interface Ticker {
    /** Calls with the time in nanoseconds at every beat, on the JavaFX thread, until stopped. */
    void start(LongConsumer beat);

    void stop();
}
