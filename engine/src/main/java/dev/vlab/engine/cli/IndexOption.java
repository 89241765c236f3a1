package dev.vlab.engine.cli;

import dev.vlab.engine.library.IndexPlace;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --index}, for verbs that use the search index. */
final class IndexOption {

    @Option(
            names = "--index",
            paramLabel = "WHERE",
            converter = IndexPlaceConverter.class,
            description = "Where the library keeps its search index from now on: local, in its own folder, or"
                    + " solr://host:8983,other:8983/solr/collection, in a Solr cluster.")
    private @Nullable IndexPlace place;

    /** Lets the library keep its index where the option says, if it says so. */
    void apply(VideoLibrary library, Progress progress) throws IOException {
        if (place != null) {
            library.keepIndexAt(place, progress);
        }
    }
}
