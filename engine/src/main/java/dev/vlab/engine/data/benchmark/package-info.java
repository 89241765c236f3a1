/**
 * Readers of the benchmarks that video-language models are measured on, and of a user's own clips;
 * {@link dev.vlab.engine.data.benchmark.Datasets} is the way in. Real files differ from their documentation; what each
 * reader puts up with is told where it does.
 */
@NullMarked
package dev.vlab.engine.data.benchmark;

import org.jspecify.annotations.NullMarked;
