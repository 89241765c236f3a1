package dev.vlab.engine.eval;

/**
 * What an evaluation found.
 *
 * @param metrics the numbers
 * @param predictions everything that they were computed from
 */
public record Evaluation<M, P>(M metrics, P predictions) {}
