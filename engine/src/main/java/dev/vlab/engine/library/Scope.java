package dev.vlab.engine.library;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * The videos that a search looks into.
 *
 * @param videos ids
 * @param only whether these are looked into and no others, or all others and not these
 */
public record Scope(Set<Long> videos, boolean only) {

    /** Every video. */
    public static final Scope ALL = new Scope(Set.of(), false);

    public Scope {
        videos = Set.copyOf(videos);
    }

    /** These videos and no others. */
    public static Scope only(Set<Long> videos) {
        return new Scope(videos, true);
    }

    /** The same, but for some videos. */
    public Scope without(Set<Long> others) {
        if (others.isEmpty()) {
            return this;
        }
        return only ? only(filtered(video -> !others.contains(video))) : new Scope(union(others), false);
    }

    /** The videos that are in both scopes. */
    public Scope and(Scope other) {
        if (!other.only) {
            return without(other.videos);
        }
        return only(other.filtered(this::admits));
    }

    /** Whether a video is looked into. */
    public boolean admits(long video) {
        return videos.contains(video) == only;
    }

    private Set<Long> filtered(LongPredicate kept) {
        return videos.stream().filter(kept::test).collect(Collectors.toSet());
    }

    private Set<Long> union(Set<Long> others) {
        Set<Long> both = new HashSet<>(videos);
        both.addAll(others);
        return both;
    }
}
