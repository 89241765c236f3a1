package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.types.Shape;

/**
 * A tensor as a safetensors header describes it.
 *
 * @param begin offset of its first byte from the start of the data
 * @param end offset after its last byte
 */
public record TensorInfo(StoredType type, Shape shape, long begin, long end) {}
