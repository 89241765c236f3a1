package dev.vlab.engine.library;

import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/**
 * What people and models say of a library's videos: tags, ratings and captions. Each change is small and waits for its
 * turn, so notes can be taken while a program adds videos. Safe for threads.
 */
public final class LibraryNotes {

    /** Most stars of a rating. */
    public static final int MOST_STARS = 5;

    private static final int LONGEST_TAG = 100;

    private final Database database;
    private final TagTable tags;
    private final CaptionTable captions;

    LibraryNotes(Database database) {
        this.database = database;
        this.tags = new TagTable(database.connection());
        this.captions = new CaptionTable(database.connection());
    }

    /** A video's tags in their order. */
    public SortedSet<String> tags(LibraryVideo video) throws IOException {
        return database.read(() -> tags.of(video.id()));
    }

    /** The tags by {@link LibraryVideo#id}; videos without any are left out. */
    public Map<Long, SortedSet<String>> tags() throws IOException {
        return database.read(tags::tags);
    }

    /**
     * Adds a tag to a video; one that it has already stays as it is.
     *
     * @throws IllegalArgumentException see {@link #tag(String)}
     */
    public void tag(LibraryVideo video, String tag) throws IOException {
        String normal = tag(tag);
        database.write(() -> tags.add(video.id(), normal));
    }

    /** Takes a tag from a video, if it has it. */
    public void untag(LibraryVideo video, String tag) throws IOException {
        String normal = tag(tag);
        database.write(() -> tags.remove(video.id(), normal));
    }

    /**
     * A tag as it is kept: in lower case and with single spaces, so that nobody has two that read alike.
     *
     * @throws IllegalArgumentException with the reason if it is empty, very long, or holds control characters
     */
    public static String tag(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("a tag has one letter at least");
        }
        if (normal.length() > LONGEST_TAG || normal.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a tag has up to " + LONGEST_TAG + " characters that can be seen");
        }
        return normal;
    }

    /** The ratings, 1 to {@link #MOST_STARS}, by {@link LibraryVideo#id}; videos without one are left out. */
    public Map<Long, Integer> ratings() throws IOException {
        return database.read(tags::ratings);
    }

    /**
     * Rates a video.
     *
     * @param stars 1 to {@link #MOST_STARS}, or 0 to take the rating back
     */
    public void rate(LibraryVideo video, int stars) throws IOException {
        if (stars < 0 || stars > MOST_STARS) {
            throw new IllegalArgumentException("a rating has 0 to " + MOST_STARS + " stars, not " + stars);
        }
        database.write(() -> {
            if (stars == 0) {
                tags.unrate(video.id());
            } else {
                tags.rate(video.id(), stars);
            }
        });
    }

    /** What is said of a video, in the order of time. */
    public List<LibraryCaption> captions(LibraryVideo video) throws IOException {
        return database.read(() -> captions.of(video.id()));
    }

    /** Captions with a higher number than the given one, in the order of their numbers; 0 gives all. */
    public List<LibraryCaption> captionsAfter(long id) throws IOException {
        return database.read(() -> captions.after(id));
    }

    /** The numbers of all captions, in order. */
    public List<Long> captionIds() throws IOException {
        return database.read(captions::ids);
    }

    /** Writes down what a person says of a span. */
    public void describe(LibraryVideo video, TimeSpan span, String text) throws IOException {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a caption has one word at least");
        }
        database.write(() -> captions.add(video.id(), span, text.strip()));
    }

    /** Removes a caption. */
    public void remove(LibraryCaption caption) throws IOException {
        database.write(() -> captions.remove(caption.id()));
    }
}
