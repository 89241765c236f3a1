package dev.vlab.app.library;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryVideo;
import java.util.Comparator;

/** How the library's videos can be put in order. */
public enum LibraryOrder {
    NAME,
    NEWEST,
    LONGEST,
    BEST,
    FOLDER;

    private static final Texts TEXTS = Texts.of(LibraryOrder.class);

    /** The order itself; ties by number, so that nothing jumps when a list is read again. */
    Comparator<LibraryVideo> comparator(NotesModel notes) {
        Comparator<LibraryVideo> comparator = switch (this) {
            case NAME -> Comparator.comparing(LibraryPageModel::name, String.CASE_INSENSITIVE_ORDER);
            case NEWEST -> Comparator.comparing(LibraryVideo::added).reversed();
            case LONGEST ->
                Comparator.<LibraryVideo>comparingLong(video -> video.info().durationMicros())
                        .reversed();
            case BEST -> Comparator.comparingInt(notes::stars).reversed();
            case FOLDER -> Comparator.comparing(video -> video.info().file());
        };
        return comparator.thenComparingLong(LibraryVideo::id);
    }

    @Override
    public String toString() {
        return TEXTS.get(this);
    }
}
