/** The engine behind the window and the command line; callers start at {@code dev.vlab.engine.task}. */
@NullMarked
package dev.vlab.engine;

import org.jspecify.annotations.NullMarked;
