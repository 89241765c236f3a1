package dev.vlab.engine.cli;

import dev.vlab.engine.library.IndexPlace;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        description =
                "Computes all moments anew, with the same or another model. The library stays as it was and can be"
                        + " searched until that is done; run again with this model after an interruption, it goes on where it was.")
final class LibraryRebuildVerb extends Verb {

    @Mixin
    private LibraryOption library;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--index",
            arity = "0..1",
            paramLabel = "WHERE",
            fallbackValue = AS_IT_IS,
            description = "Only make the search index anew from the moments as they are; needs no model. With WHERE, at"
                    + " another place than before: local, or solr://host:8983/solr/collection.")
    private @Nullable String index;

    /** Where it was before. */
    private static final String AS_IT_IS = "";

    private record Reindexed(int moments) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        if (index != null) {
            IndexPlace place = index.equals(AS_IT_IS) ? null : place(index);
            try (VideoLibrary open = library.open()) {
                int moments = place == null ? open.rebuildIndex(progress) : open.rebuildIndexAt(place, progress);
                return new Outcome(new Reindexed(moments), "Made the search index of %,d moments".formatted(moments));
            }
        }
        try (VideoLibrary open = library.open();
                LoadedModel loaded = model.load(Capability.SEARCH)) {
            return Ingested.outcome("Rebuilt", open.rebuild(loaded, progress));
        }
    }

    private IndexPlace place(String text) {
        try {
            return IndexPlace.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }
}
