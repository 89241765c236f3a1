/** Checkpoints on disk: safetensors, configuration, verification, CLIP import. */
@NullMarked
package dev.vlab.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
