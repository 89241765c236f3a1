package dev.vlab.app.kept;

import dev.vlab.app.work.LatestOnly;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is said of one video, and what was said before each change. */
final class Said<T> {
    private final Deque<List<T>> before = new ArrayDeque<>();
    private final List<UnaryOperator<List<T>>> sinceOpened = new ArrayList<>();
    private final LatestOnly writing;
    private List<T> now = List.of();
    private boolean begun;
    private @Nullable Path place;

    Said(LatestOnly writing) {
        this.writing = writing;
    }

    /** Puts what earlier starts left under what was changed since; null where there is nowhere to keep it. */
    void begin(List<T> earlier, @Nullable Path keptAt) {
        now = earlier;
        place = keptAt;
        begun = true;
        before.clear();
        sinceOpened.forEach(this::apply);
    }

    /** Changes it; before {@link #begin} for the time being. */
    void change(UnaryOperator<List<T>> change) {
        if (!begun) {
            sinceOpened.add(change);
        }
        apply(change);
    }

    private void apply(UnaryOperator<List<T>> change) {
        List<T> changed = List.copyOf(change.apply(now));
        if (!changed.equals(now)) {
            before.push(now);
            now = changed;
        }
    }

    void undo() {
        if (undoable()) {
            now = before.pop();
        }
    }

    boolean undoable() {
        return begun && !before.isEmpty();
    }

    List<T> now() {
        return now;
    }

    @Nullable
    Path place() {
        return place;
    }

    LatestOnly writing() {
        return writing;
    }
}
