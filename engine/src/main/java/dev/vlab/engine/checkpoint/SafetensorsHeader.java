package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The validated start of a safetensors file: 8 bytes of length (little endian), then so many bytes of JSON, then data.
 *
 * <p>After validation the tensors tile the data exactly: none overlaps, no byte belongs to none, none lies outside.
 *
 * @param tensors by name, in the order of their data
 * @param dataStart offset of the data in the file
 */
record SafetensorsHeader(Map<String, TensorInfo> tensors, long dataStart) {

    static final String METADATA = "__metadata__";

    /** The format's own limit. */
    private static final long MAX_HEADER = 100_000_000;

    static SafetensorsHeader read(Path file, FileChannel channel) throws IOException {
        long fileSize = channel.size();
        if (fileSize < Long.BYTES) {
            throw new CheckpointException(file, "not a safetensors file: only " + fileSize + " bytes");
        }
        long length = bytes(channel, 0, Long.BYTES).getLong();
        if (length < 2 || length > MAX_HEADER) {
            throw new CheckpointException(
                    file, "not a safetensors file: header of " + Long.toUnsignedString(length) + " bytes");
        }
        if (length > fileSize - Long.BYTES) {
            throw new CheckpointException(file, "header of " + length + " bytes is longer than the file");
        }
        JsonNode json =
                StrictJson.parse(file, bytes(channel, Long.BYTES, (int) length).array());
        if (!(json instanceof ObjectNode object)) {
            throw new CheckpointException(file, "header is not a JSON object");
        }
        return new SafetensorsHeader(tensors(file, object, fileSize - Long.BYTES - length), Long.BYTES + length);
    }

    private static ByteBuffer bytes(FileChannel channel, long offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("file became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    private static Map<String, TensorInfo> tensors(Path file, ObjectNode json, long dataSize) throws IOException {
        Map<String, TensorInfo> unordered = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!entry.getKey().equals(METADATA)) {
                unordered.put(entry.getKey(), tensor(file, entry.getKey(), entry.getValue()));
            }
        }
        List<Map.Entry<String, TensorInfo>> byOffset = unordered.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, TensorInfo> entry) ->
                                entry.getValue().begin())
                        .thenComparingLong(entry -> entry.getValue().end()))
                .toList();
        Map<String, TensorInfo> tensors = new LinkedHashMap<>();
        long expected = 0;
        for (Map.Entry<String, TensorInfo> entry : byOffset) {
            TensorInfo tensor = entry.getValue();
            if (tensor.begin() != expected) {
                String fault = tensor.begin() < expected ? "overlaps the tensor before it" : "leaves a hole before it";
                throw new CheckpointException(file, entry.getKey(), fault + " (data offset " + tensor.begin() + ")");
            }
            if (tensor.end() > dataSize) {
                throw new CheckpointException(
                        file, entry.getKey(), "ends at data offset " + tensor.end() + ", the file at " + dataSize);
            }
            expected = tensor.end();
            tensors.put(entry.getKey(), tensor);
        }
        if (expected != dataSize) {
            throw new CheckpointException(file, (dataSize - expected) + " bytes at the end belong to no tensor");
        }
        return tensors;
    }

    private static TensorInfo tensor(Path file, String key, JsonNode json) throws IOException {
        String typeName = json.path("dtype").asText("");
        StoredType type = StoredType.named(typeName)
                .orElseThrow(() -> new CheckpointException(file, key, "unknown dtype '" + typeName + "'"));
        long[] shape = numbers(file, key, json, "shape");
        long[] offsets = numbers(file, key, json, "data_offsets");
        if (offsets.length != 2 || offsets[0] > offsets[1]) {
            throw new CheckpointException(file, key, "data_offsets must be a begin and an end");
        }
        long size = size(file, key, type, shape);
        if (size != offsets[1] - offsets[0]) {
            throw new CheckpointException(
                    file,
                    key,
                    "shape " + new Shape(shape) + " of " + type + " needs " + size + " bytes, data_offsets give "
                            + (offsets[1] - offsets[0]));
        }
        return new TensorInfo(type, new Shape(shape), offsets[0], offsets[1]);
    }

    private static long[] numbers(Path file, String key, JsonNode json, String field) throws IOException {
        JsonNode array = json.path(field);
        if (!array.isArray()) {
            throw new CheckpointException(file, key, "has no " + field);
        }
        long[] numbers = new long[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = array.get(i);
            if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
                throw new CheckpointException(file, key, field + " holds " + number + ", not a whole number from 0");
            }
            numbers[i] = number.longValue();
        }
        return numbers;
    }

    private static long size(Path file, String key, StoredType type, long[] shape) throws IOException {
        try {
            long size = type.bytes();
            for (long dimension : shape) {
                size = Math.multiplyExact(size, dimension);
            }
            return size;
        } catch (ArithmeticException e) {
            throw new CheckpointException(file, key, "shape " + new Shape(shape) + " is beyond all bounds");
        }
    }
}
