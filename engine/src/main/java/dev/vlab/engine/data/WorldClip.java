package dev.vlab.engine.data;

import dev.vlab.engine.video.TimeSpan;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A clip of the sample world with its ground truth.
 *
 * @param id unique among the clips of one seed
 * @param split where it belongs, by its combination
 * @param level how much happens
 * @param scene what to draw
 * @param captions ways to say what happens, the canonical one first
 * @param questions with their answers
 * @param moments when each event happens
 * @param combination what makes it new, see {@link Split}
 * @param twin id of the clip with the same pictures in the opposite order, or null when that would be the same event
 */
public record WorldClip(
        String id,
        Split split,
        Level level,
        Scene scene,
        List<String> captions,
        List<QuestionAnswer> questions,
        List<WorldMoment> moments,
        String combination,
        @Nullable String twin) {

    /** In seconds. */
    public double duration() {
        return scene.duration();
    }

    /** Writes the ground truth of a scene; the seed chooses among ways to say it. */
    static WorldClip of(String id, Split split, Level level, Scene scene, @Nullable String twin, long seed) {
        var random = new SplittableRandom(seed);
        return new WorldClip(
                id,
                split,
                level,
                scene,
                Captions.of(scene, random),
                Questions.of(scene, level, random),
                scene.parts().stream().map(WorldClip::moment).toList(),
                Combination.of(scene).key(),
                twin);
    }

    private static WorldMoment moment(Scene.Part part) {
        return new WorldMoment(
                TimeSpan.ofSeconds(part.beat().start(), part.beat().end()), Captions.of(part));
    }
}
