/** The sample world's drawings: things, skies and grounds in Java2D, at any size. Knows nothing of scenes or words. */
@NullMarked
package dev.vlab.engine.data.art;

import org.jspecify.annotations.NullMarked;
