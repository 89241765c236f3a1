package dev.vlab.engine.library;

import dev.vlab.engine.video.VideoFrame;
import org.jspecify.annotations.Nullable;

/**
 * Tells where one shot ends and the next begins: at a frame that differs from the one before by much, and by much more
 * than frames did lately, so that a fast pan or a shaking hand is no cut. Slow fades are not found.
 */
final class CutDetector {

    /** Least mean difference of a colour value, of 255, at a cut. */
    static final double LEAST_DIFFERENCE = 18;

    /** How many times the recent difference a cut must reach. */
    static final double LEAST_JUMP = 4;

    /** Weight of the newest frame in the recent difference. */
    private static final double RECENCY = 0.2;

    private byte @Nullable [] before;
    private double recent;

    /** Whether this frame, the next in order, begins a new shot. */
    boolean isCut(VideoFrame frame) {
        byte[] now = frame.bgra();
        byte[] last = before;
        before = now;
        if (last == null || last.length != now.length) {
            return false;
        }
        double difference = difference(last, now);
        boolean cut = difference >= LEAST_DIFFERENCE && difference >= LEAST_JUMP * recent;
        if (!cut) { // a cut says nothing of how much the shot moves
            recent += RECENCY * (difference - recent);
        }
        return cut;
    }

    private static double difference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            if (i % 4 != 3) { // alpha says nothing
                sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
            }
        }
        return sum / (a.length * 0.75);
    }
}
