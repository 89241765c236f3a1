package dev.vlab.engine.library;

import org.jspecify.annotations.Nullable;

/**
 * A search for moments.
 *
 * @param text what should be seen
 * @param then what should be seen afterwards in the same video, or null
 * @param limit most hits to return
 * @param threshold least score of a hit
 */
public record SearchQuery(String text, @Nullable String then, int limit, double threshold) {}
