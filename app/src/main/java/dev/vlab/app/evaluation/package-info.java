/** The page that measures a model on annotated clips, and lets its predictions be looked through. */
@NullMarked
package dev.vlab.app.evaluation;

import org.jspecify.annotations.NullMarked;
