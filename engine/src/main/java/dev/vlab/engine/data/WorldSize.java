package dev.vlab.engine.data;

import java.util.List;

/** How much there is in the sample world. */
public enum WorldSize {
    /** Everything. */
    FULL(
            List.of(Thing.values()),
            List.of(Colour.values()),
            List.of(Action.values()),
            List.of(Place.values()),
            List.of(Level.values())),
    /** A few of each, one thing or two events in a row: for models that have minutes to learn it. */
    SMALL(
            List.of(Thing.values()).subList(0, 6),
            List.of(Colour.values()).subList(0, 6),
            List.of(
                    Action.LEFT,
                    Action.RIGHT,
                    Action.UP,
                    Action.DOWN,
                    Action.GROW,
                    Action.SHRINK,
                    Action.BOUNCE,
                    Action.BLINK),
            List.of(Place.values()).subList(0, 3),
            List.of(Level.SINGLE, Level.SEQUENCE));

    private final List<Thing> things;
    private final List<Colour> colours;
    private final List<Action> actions;
    private final List<Place> places;
    private final List<Level> levels;

    WorldSize(List<Thing> things, List<Colour> colours, List<Action> actions, List<Place> places, List<Level> levels) {
        this.things = things;
        this.colours = colours;
        this.actions = actions;
        this.places = places;
        this.levels = levels;
    }

    List<Thing> things() {
        return things;
    }

    List<Colour> colours() {
        return colours;
    }

    List<Action> actions() {
        return actions;
    }

    List<Place> places() {
        return places;
    }

    /** The levels of its clips. */
    public List<Level> levels() {
        return levels;
    }
}
