/** Reads what any system predicted beside what is right, and scores it as an evaluation of a model here is scored. */
@NullMarked
package dev.vlab.engine.eval.score;

import org.jspecify.annotations.NullMarked;
