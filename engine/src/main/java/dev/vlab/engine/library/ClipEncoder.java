package dev.vlab.engine.library;

import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.ClipReader;
import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ReadyClip;

/** Turns clips into vectors. */
interface ClipEncoder {

    /** What makes clips ready; for any thread. */
    ClipReader reader();

    /** Encodes a clip; for one thread. */
    ClipEmbedding encode(ReadyClip clip);

    static ClipEncoder of(LoadedModel model) {
        Embedder embedder = new Embedder(model);
        return new ClipEncoder() {
            @Override
            public ClipReader reader() {
                return model.reader();
            }

            @Override
            public ClipEmbedding encode(ReadyClip clip) {
                return embedder.clip(clip);
            }
        };
    }
}
