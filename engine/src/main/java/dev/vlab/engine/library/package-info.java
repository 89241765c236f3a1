/** A library of videos on disk and the moments in it. */
@NullMarked
package dev.vlab.engine.library;

import org.jspecify.annotations.NullMarked;
