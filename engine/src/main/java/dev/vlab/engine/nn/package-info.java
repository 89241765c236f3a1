/** The blocks the model is made of, and the one door to libtorch's operators. */
@NullMarked
package dev.vlab.engine.nn;

import org.jspecify.annotations.NullMarked;
