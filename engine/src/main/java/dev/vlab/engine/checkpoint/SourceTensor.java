package dev.vlab.engine.checkpoint;

/**
 * Where a parameter is found in another layout.
 *
 * @param key the tensor's name there
 * @param part all of it, or a third of its first dimension, where queries, keys and values are stored as one
 * @param transposed whether it is stored {@code [in, out]}
 */
record SourceTensor(String key, Part part, boolean transposed) {

    enum Part {
        QUERY,
        KEY,
        VALUE,
        WHOLE
    }

    static SourceTensor whole(String key) {
        return new SourceTensor(key, Part.WHOLE, false);
    }

    static SourceTensor transposed(String key) {
        return new SourceTensor(key, Part.WHOLE, true);
    }
}
