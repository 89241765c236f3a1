package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleConsumer;

/**
 * Tensors in a safetensors file (the format of github.com/huggingface/safetensors).
 *
 * <p>A file that breaks the format in any way, or holds a value that is not finite, is refused with its name, the
 * tensor's and the reason, before anything of it can be used.
 */
public final class Safetensors {

    private Safetensors() {}

    /** What a file holds, in the order of its data, without reading the data. */
    public static Map<String, TensorInfo> header(Path file) throws IOException {
        try (FileChannel channel = open(file)) {
            return Collections.unmodifiableMap(
                    SafetensorsHeader.read(file, channel).tensors());
        }
    }

    /**
     * Reads all tensors, in the order of their data. Half precision is widened to FLOAT32.
     *
     * @param manager owns the arrays; on failure none is left in it
     */
    public static SequencedMap<String, NDArray> read(Path file, NDManager manager) throws IOException {
        return read(file, manager, done -> {});
    }

    /**
     * The same for long files.
     *
     * @param watch told after each tensor how much is read, 0 to 1; what it throws ends the reading
     */
    static SequencedMap<String, NDArray> read(Path file, NDManager manager, DoubleConsumer watch) throws IOException {
        SequencedMap<String, NDArray> arrays = new LinkedHashMap<>();
        boolean complete = false;
        try (FileChannel channel = open(file);
                Arena arena = Arena.ofConfined()) {
            SafetensorsHeader header = SafetensorsHeader.read(file, channel);
            MemorySegment data =
                    channel.map(MapMode.READ_ONLY, header.dataStart(), channel.size() - header.dataStart(), arena);
            TensorReader reader = new TensorReader(file, data, manager);
            for (Map.Entry<String, TensorInfo> entry : header.tensors().entrySet()) {
                arrays.put(entry.getKey(), reader.read(entry.getKey(), entry.getValue()));
                watch.accept(entry.getValue().end() / (double) data.byteSize());
            }
            complete = true;
            return arrays;
        } finally {
            if (!complete) {
                arrays.values().forEach(NDArray::close);
            }
        }
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param arrays FLOAT32 ones are stored in the precision given, others as they are
     */
    public static void write(Path file, Map<String, NDArray> arrays, Precision precision) throws IOException {
        write(file, arrays, precision, done -> {});
    }

    /**
     * The same for long files.
     *
     * @param watch told after each tensor how much is written, 0 to 1; what it throws ends the writing
     */
    static void write(Path file, Map<String, NDArray> arrays, Precision precision, DoubleConsumer watch)
            throws IOException {
        TensorWriter writer = new TensorWriter(file, arrays, precision);
        ByteBuffer header = writer.header();
        AtomicFile.write(file, channel -> {
            AtomicFile.writeFully(channel, header);
            writer.writeData(channel, watch);
        });
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(ReadableFile.require(file));
    }
}
