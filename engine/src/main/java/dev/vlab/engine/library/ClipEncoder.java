package dev.vlab.engine.library;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.ClipEmbedding;
import java.io.IOException;

/** Turns a clip into vectors. */
@FunctionalInterface
interface ClipEncoder {

    ClipEmbedding encode(Clip clip) throws IOException;
}
