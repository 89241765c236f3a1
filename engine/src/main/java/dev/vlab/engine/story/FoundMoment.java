package dev.vlab.engine.story;

/**
 * A moment that a search found.
 *
 * @param clip where it is
 * @param score cosine similarity of query and moment, −1 to 1
 */
public record FoundMoment(StoryClip clip, double score) {}
