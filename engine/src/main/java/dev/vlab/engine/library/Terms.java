package dev.vlab.engine.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as vectors, each {@code [projection]} and of length 1.
 *
 * @param sought what should be seen
 * @param byWords whether that is words
 * @param then what should be seen afterwards, or null
 * @param without what should not be seen
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are data, never compared as keys
record Terms(float[] sought, boolean byWords, float @Nullable [] then, List<float[]> without) {}
