/**
 * Ablations: variants of one training run, each with several seeds, measured on clips that none has seen, as a table
 * and a plot.
 */
@NullMarked
package dev.vlab.engine.ablation;

import org.jspecify.annotations.NullMarked;
