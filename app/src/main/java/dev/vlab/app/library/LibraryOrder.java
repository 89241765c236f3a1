package dev.vlab.app.library;

import dev.vlab.app.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/** How the library's videos can be put in order. */
public enum LibraryOrder {
    NAME,
    NEWEST,
    LONGEST,
    BEST,
    FOLDER;

    private static final Texts TEXTS = Texts.of(LibraryOrder.class);

    /**
     * The order itself; ties by number, so that nothing jumps when a list is read again.
     *
     * @param ratings stars by the videos' numbers
     */
    Comparator<NamedVideo> comparator(Map<Long, Integer> ratings) {
        Comparator<NamedVideo> comparator = switch (this) {
            case NAME -> Comparator.comparing(NamedVideo::name, String.CASE_INSENSITIVE_ORDER);
            case NEWEST ->
                Comparator.<NamedVideo, Instant>comparing(named -> named.video().added())
                        .reversed();
            case LONGEST ->
                Comparator.<NamedVideo>comparingLong(
                                named -> named.video().info().durationMicros())
                        .reversed();
            case BEST ->
                Comparator.<NamedVideo>comparingInt(
                                named -> ratings.getOrDefault(named.video().id(), 0))
                        .reversed();
            case FOLDER -> Comparator.comparing(named -> named.video().info().file());
        };
        return comparator.thenComparingLong(named -> named.video().id());
    }

    @Override
    public String toString() {
        return TEXTS.get(this);
    }
}
