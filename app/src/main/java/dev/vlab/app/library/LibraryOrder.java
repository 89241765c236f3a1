package dev.vlab.app.library;

import dev.vlab.engine.library.LibraryVideo;
import java.util.Comparator;

/** How the library's videos can be put in order. */
public enum LibraryOrder {
    NAME("Name", Comparator.comparing(LibraryPageModel::name, String.CASE_INSENSITIVE_ORDER)),
    NEWEST("Newest first", Comparator.comparing(LibraryVideo::added).reversed()),
    LONGEST(
            "Longest first",
            Comparator.<LibraryVideo>comparingLong(video -> video.info().durationMicros())
                    .reversed()),
    FOLDER("Folder", Comparator.comparing(video -> video.info().file()));

    private final String words;
    private final Comparator<LibraryVideo> comparator;

    LibraryOrder(String words, Comparator<LibraryVideo> comparator) {
        this.words = words;
        this.comparator = comparator;
    }

    /** The order itself; ties by number, so that nothing jumps when a list is read again. */
    Comparator<LibraryVideo> comparator() {
        return comparator.thenComparingLong(LibraryVideo::id);
    }

    @Override
    public String toString() {
        return words;
    }
}
