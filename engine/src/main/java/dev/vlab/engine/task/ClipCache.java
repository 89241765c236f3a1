package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.Vlab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Encodes clips and keeps the last few, so that the next question about one is answered at once. Not thread-safe. */
final class ClipCache implements AutoCloseable {

    /** Clips kept: enough for going back and forth between a few spans, small enough for a large model. */
    static final int KEPT = 8;

    private final Vlab model;
    private final NDManager manager;
    private final ClipReader reader;
    private final Map<Key, EncodedClip> clips = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

    private record Key(Clip clip, FileTime modified) {}

    ClipCache(Vlab model, ClipReader reader, NDManager parent) {
        this.model = model;
        this.manager = parent.newSubManager();
        this.reader = reader;
    }

    EncodedClip get(Clip clip) throws IOException {
        FileTime modified = Files.exists(clip.file()) ? Files.getLastModifiedTime(clip.file()) : FileTime.fromMillis(0);
        Key key = new Key(clip, modified);
        EncodedClip known = clips.get(key);
        if (known != null) {
            return known;
        }
        EncodedClip encoded = encode(reader.read(clip));
        clips.put(key, encoded);
        if (clips.size() > KEPT) {
            Key eldest = clips.keySet().iterator().next();
            clips.remove(eldest).close();
        }
        return encoded;
    }

    /** Encodes a clip that is not kept: the caller closes it. */
    EncodedClip encode(ReadyClip ready) {
        NDManager own = manager.newSubManager();
        try (NDManager work = own.newSubManager()) {
            Features features = model.features(pixels(ready, work));
            BlendedMemory memory = model.config().multimodal() == null
                    ? null
                    : keep(model.multimodal().memory(features), own);
            ClipEmbedding embedding = embedding(ready, features);
            return new EncodedClip(
                    own,
                    embedding.frameTimes(),
                    embedding.video(),
                    embedding.frames(),
                    AdapterChange.of(features),
                    memory);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /** What search needs of a clip, which is less than what is kept of one that is asked about. */
    ClipEmbedding embed(ReadyClip clip) {
        try (NDManager work = manager.newSubManager()) {
            return embedding(clip, model.features(pixels(clip, work)));
        }
    }

    private ClipEmbedding embedding(ReadyClip clip, Features features) {
        return new ClipEmbedding(
                clip.clip(),
                model.clipEmbeddings(features.video(), features.frames()).toFloatArray(),
                rows(Vlab.normalise(model.projectFrames(features.image())), features.frames()),
                clip.frameTimes());
    }

    /** Lets a memory outlive the features it was made from. */
    private static BlendedMemory keep(BlendedMemory memory, NDManager own) {
        for (BlendedMemory.Layer layer : memory.layers()) {
            own.attachAll(
                    layer.image().keys(),
                    layer.image().values(),
                    layer.video().keys(),
                    layer.video().values());
        }
        return memory;
    }

    private static List<float[]> rows(NDArray matrix, int rows) {
        float[] flat = matrix.toFloatArray();
        int width = flat.length / rows;
        List<float[]> result = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            result.add(Arrays.copyOfRange(flat, i * width, (i + 1) * width));
        }
        return result;
    }

    private NDArray pixels(ReadyClip clip, NDManager own) {
        return own.create(clip.pixels(), new Shape(1, reader.frames(), 3, reader.size(), reader.size()));
    }

    @Override
    public void close() {
        clips.values().forEach(EncodedClip::close);
        clips.clear();
        manager.close();
    }
}
