/** The page that trains a model: a configuration, a run and its curves, and the runs before it. */
@NullMarked
package dev.vlab.app.training;

import org.jspecify.annotations.NullMarked;
