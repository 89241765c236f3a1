/**
 * Judgements that people make by eye, and what they come to.
 *
 * <p>A {@link dev.vlab.engine.eval.judge.JudgeSession} is a queue of items and a log of what each rater said of them.
 * One model's outputs are rated from 1 to 5; two models' outputs are compared blind, the sides drawn at random. Where
 * several people judged an item it counts once: ratings by their rounded mean, comparisons by what more than half of
 * them prefer. <b>Win rate</b> is the share of the first model's wins among the items that either model won; items that
 * are the same are counted beside it. Shares have Wilson's 95 % interval
 * ({@link dev.vlab.engine.eval.judge.Proportion}). <b>Agreement</b> is Krippendorff's alpha, ordinal for ratings and
 * nominal for comparisons, and for two raters Cohen's kappa besides, with quadratic weights for ratings.
 */
@NullMarked
package dev.vlab.engine.eval.judge;

import org.jspecify.annotations.NullMarked;
