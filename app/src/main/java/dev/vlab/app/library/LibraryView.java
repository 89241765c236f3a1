package dev.vlab.app.library;

import dev.vlab.engine.library.LibraryVideo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a library is looked at: which videos are in view, in which order. Nothing in it changes, so that it can be worked
 * out on any thread.
 *
 * @param words in lower case: part of a name or of a tag; empty for all
 * @param tag one that videos in view have; empty for any or none
 * @param tags tags by the videos' numbers
 * @param ratings stars by the videos' numbers
 */
record LibraryView(
        String words, String tag, LibraryOrder order, Map<Long, SortedSet<String>> tags, Map<Long, Integer> ratings) {
    private static final SortedSet<String> NONE = new TreeSet<>();

    /** Those of the videos that are in view, in order. */
    List<LibraryVideo> of(List<LibraryVideo> videos) {
        return videos.stream()
                .map(NamedVideo::of)
                .filter(this::shows)
                .sorted(order.comparator(ratings))
                .map(NamedVideo::video)
                .toList();
    }

    private boolean shows(NamedVideo named) {
        SortedSet<String> its = tags.getOrDefault(named.video().id(), NONE);
        return (tag.isEmpty() || its.contains(tag))
                && (words.isEmpty()
                        || named.name().toLowerCase(Locale.ROOT).contains(words)
                        || its.stream().anyMatch(one -> one.contains(words)));
    }
}
