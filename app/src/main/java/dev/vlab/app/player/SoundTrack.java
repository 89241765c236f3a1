package dev.vlab.app.player;

import dev.vlab.engine.video.SoundReader;
import dev.vlab.engine.video.SoundReader.Block;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sound of one video, read and played on a thread of its own. The pictures lead: who shows them says where they
 * are, and the sound jumps there when it is too far off.
 */
final class SoundTrack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoundTrack.class);

    /** Sound so far from its picture is not noticed (ITU-R BT.1359 has 45 ms ahead to 125 ms behind). */
    private static final long TOLERANCE_MICROS = 60_000;

    /** After a jump the device needs a while until it tells where it is. */
    private static final long PATIENCE_NANOS = 500_000_000;

    /** Written at once: how long it may take until a pause is heard, beside what lies in the device. */
    private static final int CHUNK_BYTES = SoundReader.RATE / 50 * SoundReader.FRAME_BYTES;

    private final Path file;
    private final SoundOutput.Opener opener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sound").factory());
    private final AtomicInteger run = new AtomicInteger();
    private @Nullable SoundReader reader;
    private volatile @Nullable SoundOutput output;
    private volatile boolean silent;
    private volatile boolean sounding;
    private volatile long originMicros;
    private long askedNanos;

    SoundTrack(Path file, SoundOutput.Opener opener) {
        this.file = file;
        this.opener = opener;
    }

    /** Plays from an instant on, which is the one that is seen now. */
    void play(long fromMicros) {
        int mine = run.incrementAndGet();
        sounding = false;
        long asked = System.nanoTime();
        askedNanos = asked;
        submit(() -> {
            if (run.get() == mine && open()) {
                play(mine, fromMicros, asked);
            }
        });
    }

    /** Keeps with the pictures, of which the one at this instant is seen now. */
    void follow(long nowMicros) {
        SoundOutput heard = output;
        if (!sounding || heard == null || System.nanoTime() - askedNanos < PATIENCE_NANOS) {
            return;
        }
        long off = originMicros + heard.heardMicros() - nowMicros;
        if (Math.abs(off) > TOLERANCE_MICROS) {
            LOG.debug("the sound is {} ms off", off / 1000);
            play(nowMicros);
        }
    }

    void pause() {
        run.incrementAndGet();
        sounding = false;
        submit(() -> {
            if (output != null) {
                output.discard();
            }
        });
    }

    private boolean open() throws Exception {
        if (output == null && !silent) {
            output = opener.open().orElse(null);
            silent = output == null;
        }
        if (!silent && reader == null) {
            reader = SoundReader.open(file);
        }
        return !silent;
    }

    private void play(int mine, long fromMicros, long askedAt) throws Exception {
        SoundReader from = reader;
        SoundOutput to = output;
        if (from == null || to == null) {
            return;
        }
        to.discard();
        // The pictures have gone on while the file and the device were opened.
        long at = fromMicros + (System.nanoTime() - askedAt) / 1000;
        from.seek(at);
        originMicros = at;
        sounding = true;
        for (Block block = from.next(); block != null && run.get() == mine; block = from.next()) {
            write(mine, silence(block.micros() - at), to);
            write(mine, block.pcm(), to);
            at = block.endMicros();
        }
        if (run.get() == mine) {
            sounding = false; // what is left of it plays out, and there is nothing to keep up with
        }
    }

    private void write(int mine, byte[] pcm, SoundOutput to) {
        for (int from = 0; from < pcm.length && run.get() == mine; from += CHUNK_BYTES) {
            to.write(pcm, from, Math.min(CHUNK_BYTES, pcm.length - from));
        }
    }

    private static byte[] silence(long micros) {
        int samples = (int) Math.max(0, micros * SoundReader.RATE / 1_000_000);
        return new byte[samples * SoundReader.FRAME_BYTES];
    }

    @Override
    public void close() {
        run.incrementAndGet();
        sounding = false;
        submit(() -> {
            if (reader != null) {
                reader.close();
                reader = null;
            }
            if (output != null) {
                output.close();
                output = null;
            }
        });
        thread.shutdown();
    }

    private interface Step {
        void run() throws Exception;
    }

    private void submit(Step step) {
        thread.execute(() -> {
            try {
                step.run();
            } catch (Exception e) {
                silent = true; // the pictures go on
                LOG.warn("The sound of {} cannot be played", file, e);
            }
        });
    }
}
