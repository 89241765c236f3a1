package dev.vlab.app.attention;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.DeletionInsertion;
import dev.vlab.engine.task.HiddenPatches;
import dev.vlab.engine.task.Occluder.Effect;
import dev.vlab.engine.task.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model that is the less sure the more is hidden from it, and whose explanations are better than chance. */
public final class KnownEffect implements OcclusionViewModel.Occlude {
    public final List<HiddenPatches> asked = new ArrayList<>();

    @Override
    public Effect hide(Clip clip, Words words, HiddenPatches hidden) {
        asked.add(hidden);
        double all = (double) hidden.frames() * hidden.gridSize() * hidden.gridSize();
        return new Effect(0.8, 0.8 * (1 - hidden.patches().size() / all), "a boat", 0.5);
    }

    @Override
    public DeletionInsertion curves(Clip clip, Words words, float @Nullable [][] weights, Progress progress) {
        return weights == null
                ? new DeletionInsertion(new double[] {0.8, 0.4, 0}, new double[] {0, 0.4, 0.8})
                : new DeletionInsertion(new double[] {0.8, 0.1, 0}, new double[] {0, 0.7, 0.8});
    }
}
