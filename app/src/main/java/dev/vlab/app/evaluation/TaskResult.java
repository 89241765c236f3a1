package dev.vlab.app.evaluation;

import java.util.List;

/**
 * What a model has come to at a task so far.
 *
 * @param main the value that says most
 * @param scores all values, the main one not among them
 * @param complete whether nothing is to come
 */
public record TaskResult(EvalTask task, Score main, List<Score> scores, boolean complete) {}
