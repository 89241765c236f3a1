package dev.vlab.engine.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Numbers as the database keeps them: little-endian float32 and int64, one after the other. */
final class Vectors {

    private Vectors() {}

    static byte[] bytes(List<float[]> vectors) {
        int floats = vectors.stream().mapToInt(vector -> vector.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] vector : vectors) {
            for (float value : vector) {
                buffer.putFloat(value);
            }
        }
        return buffer.array();
    }

    static float[] floats(byte[] bytes) {
        float[] floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }

    static byte[] times(List<Long> micros) {
        ByteBuffer buffer = ByteBuffer.allocate(micros.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        micros.forEach(buffer::putLong);
        return buffer.array();
    }

    static List<Long> times(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Long> micros = new ArrayList<>();
        while (buffer.hasRemaining()) {
            micros.add(buffer.getLong());
        }
        return micros;
    }

    /** Dot product of {@code a} with the part of {@code b} that starts at {@code offset}. */
    static double dot(float[] a, float[] b, int offset) {
        // Four independent sums keep the processor's multipliers busy; one sum would wait for itself.
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i <= a.length - 4; i += 4) {
            s0 += a[i] * b[offset + i];
            s1 += a[i + 1] * b[offset + i + 1];
            s2 += a[i + 2] * b[offset + i + 2];
            s3 += a[i + 3] * b[offset + i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[offset + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The vector at length 1. */
    static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector, 0));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    /** A vector of length 1 that lies a random step of about the given length away. */
    static float[] near(float[] centre, double distance, Random random) {
        float[] vector = new float[centre.length];
        double step = distance / Math.sqrt(centre.length);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (centre[i] + step * random.nextGaussian());
        }
        return unit(vector);
    }

    /** Whether a vector has the given length and nothing but numbers. */
    static boolean isUsable(float[] vector, int length) {
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return vector.length == length && length > 0;
    }

    /** Refuses a vector that cannot be compared with others of the given length. */
    static void requireLength(float[] vector, int length) {
        if (vector.length != length) {
            throw new IllegalArgumentException("a vector of " + vector.length + " numbers in an index of " + length);
        }
    }
}
