package dev.vlab.app.player;

import java.util.Optional;

/** Where sound goes: the speakers, or a test's ear. Used by one thread, except where it says otherwise. */
public interface SoundOutput extends AutoCloseable {

    /** Finds the output; called on the thread that will use it. */
    @FunctionalInterface
    interface Opener {
        /** The output, or nothing on a machine that has none, which is no error. */
        Optional<SoundOutput> open();
    }

    /** Takes sound of the form of {@link dev.vlab.engine.video.SoundReader}; waits while enough lies ready. */
    void write(byte[] pcm, int from, int length);

    /** How much of what was written has been heard since the last {@link #discard}, in microseconds. Any thread. */
    long heardMicros();

    /** Forgets what was written and not heard yet, and counts anew. */
    void discard();

    @Override
    void close();
}
