package dev.vlab.engine.cli;

import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
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
            description = "Only make the search index anew from the moments as they are; needs no model.")
    private boolean onlyIndex;

    private record Reindexed(int moments) {}

    @Override
    Outcome run(Progress progress) throws IOException {
        if (onlyIndex) {
            try (VideoLibrary open = library.open()) {
                int moments = open.rebuildIndex(progress);
                return new Outcome(new Reindexed(moments), "Made the search index of %,d moments".formatted(moments));
            }
        }
        try (VideoLibrary open = library.open();
                LoadedModel loaded = model.load(Capability.SEARCH)) {
            return Ingested.outcome("Rebuilt", open.rebuild(loaded, progress));
        }
    }
}
