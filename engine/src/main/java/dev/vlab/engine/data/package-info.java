/** The sample world and its annotations. */
@NullMarked
package dev.vlab.engine.data;

import org.jspecify.annotations.NullMarked;
