package dev.vlab.app.search;

import dev.vlab.engine.library.LibraryNotes;
import dev.vlab.engine.library.VideoFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Which videos a search looks into, as a person sets it; what is not set leaves out nothing. */
public final class SearchScope {
    private static final double MICROS = 1e6;

    private final StringProperty tag = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Double> leastSeconds = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Double> mostSeconds = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> addedFrom = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> addedUntil = new SimpleObjectProperty<>();

    /**
     * The engine's filter.
     *
     * @throws IllegalArgumentException in words for a person if no video can pass
     */
    VideoFilter filter() {
        LocalDate until = addedUntil.get();
        return new VideoFilter(
                tag.get().isEmpty() ? Set.of() : Set.of(LibraryNotes.tag(tag.get())),
                folder.get(),
                micros(leastSeconds.get(), VideoFilter.NONE.leastMicros()),
                micros(mostSeconds.get(), VideoFilter.NONE.mostMicros()),
                midnight(addedFrom.get(), VideoFilter.NONE.addedFrom()),
                midnight(until == null ? null : until.plusDays(1), VideoFilter.NONE.addedBefore()));
    }

    private static long micros(@Nullable Double seconds, long otherwise) {
        return seconds == null ? otherwise : Math.round(seconds * MICROS);
    }

    private static Instant midnight(@Nullable LocalDate day, Instant otherwise) {
        return day == null
                ? otherwise
                : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** How many things are set, the tag left out, which has a control of its own. */
    int count() {
        return (int) Stream.of(folder, leastSeconds, mostSeconds, addedFrom, addedUntil)
                .filter(property -> Objects.nonNull(property.get()))
                .count();
    }

    /** Looks into every video again, whatever its tags. */
    void clear() {
        List.of(folder, leastSeconds, mostSeconds, addedFrom, addedUntil).forEach(property -> property.set(null));
    }

    /** Everything that can be set. */
    List<Observable> parts() {
        return List.of(tag, folder, leastSeconds, mostSeconds, addedFrom, addedUntil);
    }

    /** The tag that videos have to have; empty for any. */
    public StringProperty tagProperty() {
        return tag;
    }

    /** The folder in which they are, at any depth; null for any. */
    public ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    /** Least length in seconds, or null. */
    public ObjectProperty<@Nullable Double> leastSecondsProperty() {
        return leastSeconds;
    }

    /** Greatest length in seconds, or null. */
    public ObjectProperty<@Nullable Double> mostSecondsProperty() {
        return mostSeconds;
    }

    /** The first day on which they were added, or null. */
    public ObjectProperty<@Nullable LocalDate> addedFromProperty() {
        return addedFrom;
    }

    /** The last day on which they were added, or null. */
    public ObjectProperty<@Nullable LocalDate> addedUntilProperty() {
        return addedUntil;
    }
}
