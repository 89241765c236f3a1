package dev.vlab.app.playlist;

import dev.vlab.engine.report.Excerpt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Moments in the order to play them, each there once. What was changed can be taken back, step by step. */
public final class Playlist {
    private final ObservableList<Excerpt> moments = FXCollections.observableArrayList();
    private final ObservableList<Excerpt> seen = FXCollections.unmodifiableObservableList(moments);
    private final Deque<List<Excerpt>> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    /** The moments as they are; changed by this class alone. */
    public ObservableList<Excerpt> moments() {
        return seen;
    }

    /** Puts back what an earlier start left; this cannot be taken back. */
    void restore(List<Excerpt> earlier) {
        before.clear();
        undoable.set(false);
        moments.setAll(earlier);
    }

    /**
     * Adds moments at the end, but for those that are there.
     *
     * @return how many were added
     */
    public int add(Collection<Excerpt> more) {
        List<Excerpt> all = new ArrayList<>(moments);
        more.stream()
                .filter(excerpt -> all.stream().noneMatch(there -> same(there, excerpt)))
                .forEach(all::add);
        int added = all.size() - moments.size();
        change(all);
        return added;
    }

    private static boolean same(Excerpt one, Excerpt other) {
        return one.video().file().equals(other.video().file()) && one.span().equals(other.span());
    }

    void remove(Collection<Excerpt> gone) {
        change(moments.stream().filter(excerpt -> !gone.contains(excerpt)).toList());
    }

    /** Moves a moment to another place. */
    void move(int from, int to) {
        List<Excerpt> all = new ArrayList<>(moments);
        Collections.rotate(all.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        change(all);
    }

    void clear() {
        change(List.of());
    }

    private void change(List<Excerpt> to) {
        if (!to.equals(moments)) {
            before.push(List.copyOf(moments));
            undoable.set(true);
            moments.setAll(to);
        }
    }

    /** Takes the last change back. */
    void undo() {
        if (!before.isEmpty()) {
            moments.setAll(before.pop());
            undoable.set(!before.isEmpty());
        }
    }

    /** Whether there is a change to take back. */
    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }
}
