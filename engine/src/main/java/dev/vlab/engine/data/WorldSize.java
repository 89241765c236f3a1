package dev.vlab.engine.data;

import java.util.List;

/** How much there is in the sample world. */
public enum WorldSize {
    /** Everything. */
    FULL,
    /** Half of everything, and no more than two events in a row: for models that have minutes to learn it. */
    SMALL;

    List<Thing> things() {
        return share(Thing.values());
    }

    List<Colour> colours() {
        return share(Colour.values());
    }

    List<Place> places() {
        return share(Place.values());
    }

    List<Action> actions() {
        return switch (this) {
            case FULL -> List.of(Action.values());
            case SMALL ->
                List.of(
                        Action.LEFT,
                        Action.RIGHT,
                        Action.UP,
                        Action.DOWN,
                        Action.GROW,
                        Action.SHRINK,
                        Action.BOUNCE,
                        Action.BLINK);
        };
    }

    /** The levels of its clips. */
    public List<Level> levels() {
        return switch (this) {
            case FULL -> List.of(Level.values());
            case SMALL -> List.of(Level.SINGLE, Level.SEQUENCE);
        };
    }

    private <T> List<T> share(T[] all) {
        return List.of(all).subList(0, this == FULL ? all.length : all.length / 2);
    }
}
