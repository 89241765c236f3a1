package dev.vlab.app.jobs;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ModelInfo;
import java.util.function.Function;

/** Something the loaded model may or may not be able to do. */
public sealed interface Job<J> {
    Texts TEXTS = Texts.of(Job.class);

    /** It can: this does it. */
    record Ready<J>(J call, ModelInfo model) implements Job<J> {}

    /**
     * It cannot.
     *
     * @param why one sentence
     * @param todo what the person can do about it
     */
    record Missing<J>(String why, String todo) implements Job<J> {}

    /** The job as a model can do it, or why it cannot. */
    static <J> Job<J> of(LoadedModel model, Capability needed, Function<LoadedModel, J> call) {
        ModelInfo info = model.info();
        return info.capabilities().contains(needed)
                ? new Ready<>(call.apply(model), info)
                : new Missing<>(
                        TEXTS.get("cannot", info.name(), TEXTS.get(needed)),
                        needed == Capability.SEARCH ? TEXTS.get("open.text") : TEXTS.get("open.multimodal"));
    }
}
