package dev.vlab.app.models;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Compute;
import dev.vlab.engine.task.ModelSummary;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model that the window knows of.
 *
 * @param folder absolute and normalized
 * @param summary what it tells of itself; null where it cannot be used
 * @param problem why it cannot be used; empty if it can
 * @param runsOn device and arithmetic that it would compute with here
 */
public record KnownModel(
        Path folder, ModelOrigin origin, @Nullable ModelSummary summary, String problem, String runsOn) {
    private static final Texts TEXTS = Texts.of(KnownModel.class);

    static KnownModel read(Path folder, ModelOrigin origin, Compute compute) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            ModelSummary summary = ModelSummary.read(place);
            String problem = summary.readsTexts() ? "" : TEXTS.get("problem.vocabulary");
            return new KnownModel(place, origin, summary, problem, compute.on(summary.config()));
        } catch (IOException e) {
            return new KnownModel(place, origin, null, Problem.without(place, e), "");
        }
    }

    public boolean usable() {
        return problem.isEmpty();
    }

    /** A run's model is known by the run's name, others by their folder's. */
    public String name() {
        Path named = origin == ModelOrigin.RUN && folder.getParent() != null ? folder.getParent() : folder;
        return String.valueOf(named.getFileName());
    }
}
