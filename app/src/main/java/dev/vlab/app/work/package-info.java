/** Work off the JavaFX thread (progress, cancel, latest wins) and notices of what came of it. */
@NullMarked
package dev.vlab.app.work;

import org.jspecify.annotations.NullMarked;
