package dev.vlab.engine.data;

import dev.vlab.engine.data.Action.Axis;
import dev.vlab.engine.data.Casting.Slot;
import dev.vlab.engine.data.art.Light;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up scenes. What is drawn by lot is drawn so that a scene and its reverse are equally likely: nothing but the
 * order of the pictures tells which of the two one sees.
 */
final class Choreography {

    private static final int VARIANTS = 12;
    private static final double FPS = WorldWriter.FPS;
    private static final List<Action> IN_PLACE = List.of(Action.BOUNCE, Action.SPIN, Action.SHAKE);

    private final SplittableRandom random;
    private final Casting casting;

    Choreography(SplittableRandom random) {
        this.random = random;
        this.casting = new Casting(random);
    }

    Scene scene(Level level) {
        double seconds = level == Level.SEQUENCE ? random.nextDouble(5.2, 8) : random.nextDouble(4, 5.6);
        double duration = Math.round(seconds * FPS) / FPS;
        List<Actor> actors = switch (level) {
            case SINGLE -> List.of(single(duration, random.nextDouble(0.27, 0.36), 1));
            case COUNT -> List.of(count(duration));
            case SEQUENCE -> random.nextInt(10) < 3 ? List.of(oneThing(duration)) : twoThings(duration);
        };
        double drift = random.nextDouble(0.008, 0.03) * (random.nextBoolean() ? 1 : -1);
        return new Scene(any(Place.values()), any(Light.values()), random.nextInt(VARIANTS), duration, drift, actors);
    }

    private Actor single(double duration, double size, int count) {
        var slot = new Slot(random.nextDouble(0.4, 0.9), duration - random.nextDouble(0.4, 0.9));
        return casting.actor(
                any(Thing.values()),
                any(Colour.values()),
                size,
                count,
                Room.WHOLE,
                List.of(any(Action.values())),
                List.of(slot));
    }

    private Actor count(double duration) {
        int count = 1 + random.nextInt(3);
        double size = random.nextDouble(0.9, 1.1) * (count == 3 ? 0.19 : count == 2 ? 0.22 : 0.26);
        return single(duration, size, count);
    }

    private Actor oneThing(double duration) {
        Action first = any(Action.values());
        Action second = any(Action.values());
        // Before it appears and after it has vanished a thing can do nothing.
        while (first == Action.VANISH || second == Action.APPEAR || first.axis() == second.axis()) {
            first = any(Action.values());
            second = any(Action.values());
        }
        return casting.actor(
                any(Thing.values()),
                any(Colour.values()),
                random.nextDouble(0.26, 0.33),
                1,
                Room.WHOLE,
                List.of(first, second),
                slots(duration));
    }

    private List<Actor> twoThings(double duration) {
        var things = new ArrayList<>(List.of(Thing.values()));
        var colours = new ArrayList<>(List.of(Colour.values()));
        // Actions that end where they began make the sharpest twins: the same two events in the other order.
        boolean inPlace = random.nextInt(10) < 3;
        var actions = new ArrayList<Action>();
        for (int i = 0; i < 2; i++) {
            actions.add(inPlace ? IN_PLACE.get(random.nextInt(IN_PLACE.size())) : any(Action.values()));
        }
        var cast = List.of(things.remove(random.nextInt(things.size())), things.remove(random.nextInt(things.size())));
        var rooms = rooms(cast, actions);
        List<Slot> slots = slots(duration);
        var actors = new ArrayList<Actor>();
        for (int i = 0; i < 2; i++) {
            actors.add(casting.actor(
                    cast.get(i),
                    colours.remove(random.nextInt(colours.size())),
                    random.nextDouble(0.23, 0.27),
                    1,
                    rooms.get(i),
                    List.of(actions.get(i)),
                    List.of(slots.get(i))));
        }
        return List.copyOf(actors);
    }

    private List<Room> rooms(List<Thing> cast, List<Action> actions) {
        boolean crosses = actions.stream().anyMatch(action -> action.axis() == Axis.ACROSS);
        boolean climbs = actions.stream().anyMatch(action -> action.axis() == Axis.HEIGHT);
        boolean rows = crosses || (!climbs && random.nextBoolean());
        var rooms = new ArrayList<>(rows ? List.of(Room.TOP, Room.BOTTOM) : List.of(Room.LEFT, Room.RIGHT));
        boolean alike = cast.getFirst().grounded() == cast.getLast().grounded();
        boolean swap = (rows && !alike) ? cast.getFirst().grounded() : random.nextBoolean();
        if (swap) {
            Collections.swap(rooms, 0, 1);
        }
        return rooms;
    }

    private List<Slot> slots(double duration) {
        double middle = duration * random.nextDouble(0.46, 0.54);
        return List.of(
                new Slot(random.nextDouble(0.25, 0.5), middle - 0.12),
                new Slot(middle + 0.12, duration - random.nextDouble(0.25, 0.5)));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
