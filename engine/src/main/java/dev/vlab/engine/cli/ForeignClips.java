package dev.vlab.engine.cli;

import dev.vlab.engine.data.WorldClips;
import dev.vlab.engine.task.ModelInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Videos that a model was not made for. */
final class ForeignClips {

    private ForeignClips() {}

    /** What a person should know before trusting what a model says of videos; nothing where all is well. */
    static Optional<String> warning(ModelInfo model, List<Path> videos) {
        if (!model.sampleWorldOnly()) {
            return Optional.empty();
        }
        List<Path> foreign =
                videos.stream().filter(video -> !WorldClips.contains(video)).toList();
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of("%s has only seen the sample world; what it says about %s is a guess"
                        .formatted(
                                model.name(),
                                foreign.size() == 1
                                        ? foreign.getFirst().toString()
                                        : Words.count(foreign.size(), "other video")));
    }
}
