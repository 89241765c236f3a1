/** Tests of the engine as a whole: its natives and its architecture. */
@NullMarked
package dev.vlab.engine;

import org.jspecify.annotations.NullMarked;
