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
    /** Which of two things acts, event by event; each with its reverse. */
    private static final List<List<Integer>> TURNS_OF_TWO =
            List.of(List.of(0, 1, 0), List.of(0, 0, 1), List.of(0, 1, 1));

    private final WorldSize world;
    private final SplittableRandom random;
    private final Casting casting;

    Choreography(WorldSize world, SplittableRandom random) {
        this.world = world;
        this.random = random;
        this.casting = new Casting(random);
    }

    Scene scene(Level level) {
        double seconds = switch (level) {
            case SINGLE, COUNT -> random.nextDouble(4, 5.6);
            case SEQUENCE -> random.nextDouble(5.2, 8);
            case TRIPLE -> random.nextDouble(6.8, 8);
        };
        double duration = Math.round(seconds * FPS) / FPS;
        List<Actor> actors = switch (level) {
            case SINGLE -> List.of(single(duration, random.nextDouble(0.33, 0.43), 1));
            case COUNT -> List.of(count(duration));
            case SEQUENCE -> random.nextInt(10) < 3 ? List.of(one(duration, 2)) : two(duration, List.of(0, 1));
            case TRIPLE ->
                random.nextInt(10) < 4
                        ? List.of(one(duration, 3))
                        : two(duration, TURNS_OF_TWO.get(random.nextInt(TURNS_OF_TWO.size())));
        };
        double drift = random.nextDouble(0.008, 0.03) * (random.nextBoolean() ? 1 : -1);
        return new Scene(
                any(world.places()), any(List.of(Light.values())), random.nextInt(VARIANTS), duration, drift, actors);
    }

    private Actor single(double duration, double size, int count) {
        var slot = new Slot(random.nextDouble(0.4, 0.9), duration - random.nextDouble(0.4, 0.9));
        return casting.actor(
                any(world.things()),
                any(world.colours()),
                size,
                count,
                Room.WHOLE,
                List.of(any(world.actions())),
                List.of(slot));
    }

    private Actor count(double duration) {
        int count = 1 + random.nextInt(4);
        double size =
                random.nextDouble(0.9, 1.1) * List.of(0.34, 0.28, 0.23, 0.26).get(count - 1);
        return single(duration, size, count);
    }

    /** One thing with several events. */
    private Actor one(double duration, int events) {
        return casting.actor(
                any(world.things()),
                any(world.colours()),
                random.nextDouble(0.33, 0.41),
                1,
                Room.WHOLE,
                actions(events, false),
                slots(duration, events));
    }

    /** Two things; {@code turns} says whose each event is. */
    private List<Actor> two(double duration, List<Integer> turns) {
        var things = new ArrayList<>(world.things());
        var colours = new ArrayList<>(world.colours());
        // Actions that end where they began make the sharpest twins: the same events in the other order.
        boolean inPlace = random.nextInt(10) < 3;
        List<Slot> slots = slots(duration, turns.size());
        var actions = new ArrayList<List<Action>>();
        for (int actor = 0; actor < 2; actor++) {
            actions.add(actions(Collections.frequency(turns, actor), inPlace));
        }
        var cast = List.of(things.remove(random.nextInt(things.size())), things.remove(random.nextInt(things.size())));
        var rooms = rooms(cast, actions.stream().flatMap(List::stream).toList());
        var actors = new ArrayList<Actor>();
        for (int i = 0; i < 2; i++) {
            var own = new ArrayList<Slot>();
            for (int event = 0; event < turns.size(); event++) {
                if (turns.get(event) == i) {
                    own.add(slots.get(event));
                }
            }
            actors.add(casting.actor(
                    cast.get(i),
                    colours.remove(random.nextInt(colours.size())),
                    random.nextDouble(0.32, 0.36),
                    1,
                    rooms.get(i),
                    actions.get(i),
                    own));
        }
        return List.copyOf(actors);
    }

    /** What one thing can do one after the other, each on an axis of its own. */
    private List<Action> actions(int count, boolean inPlace) {
        List<Action> choice =
                inPlace ? world.actions().stream().filter(Action::isInPlace).toList() : world.actions();
        while (true) {
            var actions = new ArrayList<Action>();
            for (int i = 0; i < count; i++) {
                actions.add(choice.get(random.nextInt(choice.size())));
            }
            boolean distinct = actions.stream().map(Action::axis).distinct().count() == count;
            // Before it appears and after it has vanished a thing can do nothing.
            if (distinct && actions.lastIndexOf(Action.APPEAR) <= 0 && vanishesLast(actions)) {
                return List.copyOf(actions);
            }
        }
    }

    private static boolean vanishesLast(List<Action> actions) {
        int vanishes = actions.indexOf(Action.VANISH);
        return vanishes < 0 || vanishes == actions.size() - 1;
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

    /** The clip cut into as many stretches, with a moment of rest between them. */
    private List<Slot> slots(double duration, int events) {
        var cuts = new ArrayList<Double>();
        for (int cut = 1; cut < events; cut++) {
            cuts.add(duration * (cut / (double) events + random.nextDouble(-0.04, 0.04)));
        }
        var slots = new ArrayList<Slot>();
        for (int event = 0; event < events; event++) {
            double start = event == 0 ? random.nextDouble(0.25, 0.5) : cuts.get(event - 1) + 0.12;
            double end = event == events - 1 ? duration - random.nextDouble(0.25, 0.5) : cuts.get(event) - 0.12;
            slots.add(new Slot(start, end));
        }
        return List.copyOf(slots);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
