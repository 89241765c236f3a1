package dev.vlab.engine.library;

/**
 * A moment that matches a query.
 *
 * @param moment the moment
 * @param score cosine similarity of query and moment, −1 to 1
 * @param bestMicros the instant inside the moment whose frame matches best
 */
public record Hit(Moment moment, double score, long bestMicros) {}
