package dev.vlab.app.evaluation;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param model the checkpoint folder
 * @param data annotations beside their videos, a file or its folder
 * @param tasks in the order in which they are done
 * @param limit at most so many clips; 0 for all
 */
public record EvalOrder(Path model, Path data, List<EvalTask> tasks, int limit) {}
