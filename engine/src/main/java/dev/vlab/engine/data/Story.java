package dev.vlab.engine.data;

import dev.vlab.engine.data.art.Light;
import dev.vlab.engine.video.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A longer film: clips one after another with a cut between them, from day to dusk to night.
 *
 * @param id unique among the stories of one seed
 * @param split that all its clips belong to
 * @param shots the clips, in order
 */
public record Story(String id, Split split, List<WorldClip> shots) {

    /** In seconds. */
    public double duration() {
        return Math.round(shots.stream().mapToDouble(WorldClip::duration).sum() * 1000) / 1000.0;
    }

    /** What happens from the first shot to the last. */
    public String caption() {
        return shots.stream().map(shot -> shot.captions().getFirst()).collect(Collectors.joining(", then "));
    }

    /** When each event happens, counted from the start of the film. */
    public List<WorldMoment> moments() {
        var moments = new ArrayList<WorldMoment>();
        double start = 0;
        for (WorldClip shot : shots) {
            for (WorldMoment moment : shot.moments()) {
                TimeSpan span = moment.span();
                moments.add(new WorldMoment(
                        TimeSpan.ofSeconds(start + span.startSeconds(), start + span.endSeconds()), moment.caption()));
            }
            start += shot.duration();
        }
        return List.copyOf(moments);
    }

    /** The shots' scenes as the day goes by. */
    List<Scene> scenes() {
        var scenes = new ArrayList<Scene>();
        Light[] lights = Light.values();
        for (WorldClip shot : shots) {
            scenes.add(shot.scene().in(lights[scenes.size() * lights.length / shots.size()]));
        }
        return List.copyOf(scenes);
    }
}
