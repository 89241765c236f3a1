package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Turns stretches of a memory-mapped file into arrays of a manager. */
final class TensorReader {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final MemorySegment data;
    private final NDManager manager;
    /** Widened values on their way to the engine; kept, because allocating it anew costs more than filling it. */
    private ByteBuffer scratch = ByteBuffer.allocateDirect(0);

    TensorReader(Path file, MemorySegment data, NDManager manager) {
        this.file = file;
        this.data = data;
        this.manager = manager;
    }

    NDArray read(String key, TensorInfo tensor) throws CheckpointException {
        long loadedBytes = tensor.shape().size() * tensor.type().loadedAs().getNumOfBytes();
        if (loadedBytes > Integer.MAX_VALUE) {
            throw new CheckpointException(file, key, "larger than 2 GiB");
        }
        MemorySegment stored = data.asSlice(tensor.begin(), tensor.end() - tensor.begin());
        ByteBuffer values = switch (tensor.type()) {
            case F32 -> {
                requireFinite(key, stored);
                yield stored.asByteBuffer();
            }
            case F16, BF16 -> widen(key, stored, tensor.type(), (int) loadedBytes);
            case I64, I32, U8, BOOL -> stored.asByteBuffer();
        };
        // The engine only wraps a direct buffer. The copy gives the array memory of its own that may be written to,
        // aligned as the engine likes it, and lets the file be unmapped.
        try (NDArray wrapped = manager.create(
                values.order(ByteOrder.nativeOrder()),
                tensor.shape(),
                tensor.type().loadedAs())) {
            return wrapped.duplicate();
        }
    }

    private void requireFinite(String key, MemorySegment floats) throws CheckpointException {
        for (long offset = 0; offset < floats.byteSize(); offset += Float.BYTES) {
            requireFinite(key, floats.get(INT, offset));
        }
    }

    private void requireFinite(String key, int floatBits) throws CheckpointException {
        if ((floatBits & 0x7f80_0000) == 0x7f80_0000) {
            throw new CheckpointException(file, key, "holds a value that is not finite");
        }
    }

    private ByteBuffer widen(String key, MemorySegment halves, StoredType type, int bytes) throws CheckpointException {
        if (scratch.capacity() < bytes) {
            scratch = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        for (int i = 0; i < bytes / Float.BYTES; i++) {
            short half = halves.get(SHORT, 2L * i);
            int bits = type == StoredType.BF16 ? half << 16 : Float.floatToRawIntBits(Float.float16ToFloat(half));
            requireFinite(key, bits);
            scratch.putInt(i * Float.BYTES, bits);
        }
        return scratch.slice(0, bytes);
    }
}
