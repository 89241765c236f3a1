package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Lays tensors out as a safetensors file: widest elements first, so that all stay aligned, then by name. */
final class TensorWriter {

    /** Bytes converted at a time, so that a large tensor needs no second copy in memory. */
    private static final int CHUNK = 1 << 20;

    private record Item(String key, NDArray array, StoredType type) {
        long bytes() {
            return array.size() * type.bytes();
        }
    }

    private final Path file;
    private final List<Item> items = new ArrayList<>();

    TensorWriter(Path file, Map<String, NDArray> arrays, Precision precision) throws CheckpointException {
        this.file = file;
        for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
            items.add(new Item(entry.getKey(), entry.getValue(), storedType(entry, precision)));
        }
        items.sort(Comparator.comparingInt((Item item) -> -item.type.bytes()).thenComparing(Item::key));
    }

    private StoredType storedType(Map.Entry<String, NDArray> entry, Precision precision) throws CheckpointException {
        DataType type = entry.getValue().getDataType();
        return switch (type) {
            case FLOAT32 ->
                switch (precision) {
                    case F32 -> StoredType.F32;
                    case F16 -> StoredType.F16;
                    case BF16 -> StoredType.BF16;
                };
            case INT64 -> StoredType.I64;
            case INT32 -> StoredType.I32;
            case UINT8 -> StoredType.U8;
            case BOOLEAN -> StoredType.BOOL;
            default -> throw new CheckpointException(file, entry.getKey(), "cannot be stored as " + type);
        };
    }

    /** The length and the header, padded so that the data starts at a multiple of 8. */
    ByteBuffer header() {
        ObjectNode json = ConfigNode.newObject();
        json.putObject(SafetensorsHeader.METADATA).put("format", "pt");
        long offset = 0;
        for (Item item : items) {
            ObjectNode tensor = json.putObject(item.key).put("dtype", item.type.name());
            ArrayNode shape = tensor.putArray("shape");
            for (long dimension : item.array.getShape().getShape()) {
                shape.add(dimension);
            }
            tensor.putArray("data_offsets").add(offset).add(offset + item.bytes());
            offset += item.bytes();
        }
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + 7) / 8 * 8;
        ByteBuffer header = ByteBuffer.allocate(Long.BYTES + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded);
        header.put(text);
        while (header.hasRemaining()) {
            header.put((byte) ' ');
        }
        return header.flip();
    }

    void writeData(FileChannel channel, DoubleConsumer watch) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        double all = items.stream().mapToLong(Item::bytes).sum();
        long written = 0;
        for (Item item : items) {
            ByteBuffer values = item.array.toByteBuffer().order(ByteOrder.nativeOrder());
            if (item.array.getDataType() == DataType.FLOAT32) {
                while (values.hasRemaining()) {
                    AtomicFile.writeFully(channel, narrow(item, values, chunk));
                }
            } else {
                AtomicFile.writeFully(channel, values);
            }
            written += item.bytes();
            watch.accept(written / all);
        }
    }

    private ByteBuffer narrow(Item item, ByteBuffer values, ByteBuffer chunk) throws CheckpointException {
        chunk.clear();
        while (values.hasRemaining() && chunk.hasRemaining()) {
            float value = values.getFloat();
            if (!Float.isFinite(value)) {
                throw new CheckpointException(file, item.key, "holds a value that is not finite");
            }
            switch (item.type) {
                case F16 -> chunk.putShort(half(item, value));
                case BF16 -> chunk.putShort(brainHalf(item, value));
                default -> chunk.putFloat(value);
            }
        }
        return chunk.flip();
    }

    private short half(Item item, float value) throws CheckpointException {
        short half = Float.floatToFloat16(value);
        if ((half & 0x7c00) == 0x7c00) {
            throw new CheckpointException(file, item.key, value + " does not fit into F16; store as BF16 or F32");
        }
        return half;
    }

    /** The upper half of the float, rounded to nearest, ties to even. */
    private short brainHalf(Item item, float value) throws CheckpointException {
        int bits = Float.floatToRawIntBits(value);
        int rounded = (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
        if ((rounded & 0x7f80) == 0x7f80) {
            throw new CheckpointException(file, item.key, value + " does not fit into BF16; store as F32");
        }
        return (short) rounded;
    }
}
