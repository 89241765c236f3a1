package dev.vlab.app.player;

import dev.vlab.engine.video.SoundReader;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's sound device. */
public final class LineOutput implements SoundOutput {
    private static final Logger LOG = LoggerFactory.getLogger(LineOutput.class);
    private static final AudioFormat FORMAT = new AudioFormat(
            SoundReader.RATE, Short.SIZE, SoundReader.CHANNELS, true, ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN);

    /** A fifth of a second: enough to bridge a busy moment, little enough to stop at once. */
    private static final int BUFFER_BYTES = SoundReader.RATE / 5 * SoundReader.FRAME_BYTES;

    private final SourceDataLine line;
    private volatile long discardedMicros;

    private LineOutput(SourceDataLine line) {
        this.line = line;
    }

    /** Opens the device that the system plays sound on. */
    public static Optional<SoundOutput> open() {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            line.start();
            return Optional.of(new LineOutput(line));
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            LOG.info("There is no sound device: videos play silently ({})", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void write(byte[] pcm, int from, int length) {
        line.write(pcm, from, length);
    }

    @Override
    public long heardMicros() {
        return line.getMicrosecondPosition() - discardedMicros;
    }

    @Override
    public void discard() {
        line.stop();
        line.flush();
        discardedMicros = line.getMicrosecondPosition();
        line.start();
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }
}
