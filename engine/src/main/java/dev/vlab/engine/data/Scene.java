package dev.vlab.engine.data;

import dev.vlab.engine.data.art.Light;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that is needed to draw a scene at any time.
 *
 * @param place the background
 * @param light time of day
 * @param variant which of the place's many views
 * @param duration seconds
 * @param drift how fast the clouds go, in heights of the picture a second, negative to the left
 * @param actors what is in it, drawn in this order
 */
public record Scene(Place place, Light light, int variant, double duration, double drift, List<Actor> actors) {

    /** A beat and who plays it. */
    public record Part(Actor actor, Beat beat) {}

    /** What happens, in order of time. */
    public List<Part> parts() {
        return actors.stream()
                .flatMap(actor -> actor.beats().stream().map(beat -> new Part(actor, beat)))
                .sorted(Comparator.comparingDouble(part -> part.beat().start()))
                .toList();
    }

    /** The same pictures in the opposite order: at time t it looks as this scene does at {@code duration − t}. */
    public Scene reversed() {
        return new Scene(
                place,
                light,
                variant,
                duration,
                -drift,
                actors.stream().map(actor -> actor.reversed(duration)).toList());
    }

    Scene in(Light other) {
        return new Scene(place, other, variant, duration, drift, actors);
    }
}
