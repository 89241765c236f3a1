package dev.vlab.engine.library;

import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Turns what a query says, names and points at into vectors. */
final class QueryEmbedder {

    private final Embedder embedder;
    private final LibraryStore store;

    QueryEmbedder(Embedder embedder, LibraryStore store) {
        this.embedder = embedder;
        this.store = store;
    }

    Terms embed(SearchQuery query) throws IOException {
        List<String> words = new ArrayList<>(query.without());
        if (query.then() != null) {
            words.add(query.then());
        }
        List<float[]> vectors = embedder.texts(words);
        int without = query.without().size();
        return new Terms(
                sought(query.sought()),
                Likeness.of(query.sought()),
                query.then() == null ? null : vectors.get(without),
                vectors.subList(0, without));
    }

    float[] sought(Sought sought) throws IOException {
        return switch (sought) {
            case Sought.Words words -> embedder.texts(List.of(words.text())).getFirst();
            case Sought.LikeClip like -> embedder.clip(like.clip()).video();
            case Sought.LikePicture picture -> {
                try (VideoReader reader = VideoReader.open(picture.file())) {
                    yield embedder.picture(reader.frameAt(picture.micros()));
                }
            }
            case Sought.LikeMoment like ->
                store.embedding(like.moment())
                        .orElseThrow(() -> new LibraryException(
                                like.moment().video().info().file() + ": this moment is no longer in the library"))
                        .video();
        };
    }
}
