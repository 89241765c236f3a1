/** Training: objectives, masking, stages, schedule, runs. */
@NullMarked
package dev.vlab.engine.train;

import org.jspecify.annotations.NullMarked;
