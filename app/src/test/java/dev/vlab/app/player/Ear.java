package dev.vlab.app.player;

import dev.vlab.engine.video.SoundReader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** Keeps what it is given to play, up to so much more than the test says that it has heard. */
final class Ear implements SoundOutput {
    private final long roomMicros;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private long heardMicros;

    Ear(long roomMicros) {
        this.roomMicros = roomMicros;
    }

    @Override
    public synchronized void write(byte[] pcm, int from, int length) {
        long end = System.nanoTime() + 10_000_000; // a device takes what it is given sooner or later
        while (keptMicros() > heardMicros + roomMicros && System.nanoTime() < end) {
            try {
                wait(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        heard.write(pcm, from, length);
    }

    @Override
    public synchronized long heardMicros() {
        return heardMicros;
    }

    synchronized void hasHeard(long micros) {
        heardMicros = micros;
    }

    @Override
    public synchronized void discard() {
        heard.reset();
        heardMicros = 0;
    }

    synchronized long keptMicros() {
        return SoundReader.duration(heard.size());
    }

    /** How long before the end of what is kept the tone begins; below zero if it does not. */
    synchronized long toneBeforeEnd() {
        ShortBuffer samples = ByteBuffer.wrap(heard.toByteArray())
                .order(ByteOrder.nativeOrder())
                .asShortBuffer();
        for (int i = 0; i < samples.limit(); i++) {
            if (Math.abs(samples.get(i)) > 4000) {
                return SoundReader.duration((long) (samples.limit() - i) * Short.BYTES);
            }
        }
        return -1;
    }

    @Override
    public void close() {}
}
