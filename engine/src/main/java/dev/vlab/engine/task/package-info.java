/** The jobs: embed, describe, answer, explain. What callers of the engine use. */
@NullMarked
package dev.vlab.engine.task;

import org.jspecify.annotations.NullMarked;
