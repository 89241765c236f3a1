package dev.vlab.engine.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as vectors, each {@code [projection]} and of length 1.
 *
 * @param sought what should be seen
 * @param likeness what of a moment that is compared with
 * @param then what should be seen afterwards, or null
 * @param without what should not be seen
 */
@SuppressWarnings("ArrayRecordComponent") // vectors are data, never compared as keys
record Terms(float[] sought, Likeness likeness, float @Nullable [] then, List<float[]> without) {}
