package dev.vlab.app.library;

import dev.vlab.engine.library.LibraryVideo;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which of the videos in view are chosen, as in a file manager: one, one more, all up to one, or all. */
public final class VideoSelection {
    private final ObservableList<LibraryVideo> shown;
    private final ReadOnlyObjectWrapper<List<LibraryVideo>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private Set<Long> ids = Set.of();

    /** Where the arrow keys go on from. */
    private @Nullable LibraryVideo lead;

    /** The other end of a stretch that is chosen with Shift. */
    private @Nullable LibraryVideo anchor;

    VideoSelection(ObservableList<LibraryVideo> shown) {
        this.shown = shown;
        shown.addListener((ListChangeListener<LibraryVideo>) change -> keepWhatIsShown());
    }

    /** Chooses one video and no other. */
    public void choose(LibraryVideo video) {
        anchor = video;
        lead = video;
        set(Set.of(video.id()));
    }

    /** Chooses a video besides the others, or no longer. */
    public void toggle(LibraryVideo video) {
        Set<Long> now = new HashSet<>(ids);
        if (!now.remove(video.id())) {
            now.add(video.id());
        }
        anchor = video;
        lead = video;
        set(now);
    }

    /** Chooses all from the one chosen last without Shift to this one. */
    public void extendTo(LibraryVideo video) {
        int from = anchor == null ? 0 : Math.max(0, shown.indexOf(anchor));
        int to = shown.indexOf(video);
        Set<Long> now = new LinkedHashSet<>();
        shown.subList(Math.min(from, to), Math.max(from, to) + 1).forEach(one -> now.add(one.id()));
        lead = video;
        set(now);
    }

    /** Chooses the video so many places further on; with {@code extend} all up to it. */
    public void move(int places, boolean extend) {
        if (shown.isEmpty()) {
            return;
        }
        int now = lead == null ? -1 : shown.indexOf(lead);
        LibraryVideo next = shown.get(now < 0 ? 0 : Math.clamp(now + places, 0, shown.size() - 1));
        if (extend) {
            extendTo(next);
        } else {
            choose(next);
        }
    }

    public void chooseAll() {
        Set<Long> now = new HashSet<>();
        shown.forEach(video -> now.add(video.id()));
        set(now);
    }

    public boolean isChosen(LibraryVideo video) {
        return ids.contains(video.id());
    }

    /** The chosen videos in the order shown. */
    public ReadOnlyObjectProperty<List<LibraryVideo>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    private void set(Set<Long> now) {
        ids = now;
        chosen.set(shown.stream().filter(this::isChosen).toList());
    }

    private void keepWhatIsShown() {
        if (!ids.isEmpty()) {
            Set<Long> left = new HashSet<>();
            shown.stream().filter(this::isChosen).forEach(video -> left.add(video.id()));
            set(left);
        }
    }
}
