package dev.vlab.app.attention;

import org.jspecify.annotations.Nullable;

/**
 * A text whose attention is looked at.
 *
 * @param question what it answers, or null for a caption and for one's own words
 * @param text the words that are followed
 */
public record Words(@Nullable String question, String text) {}
