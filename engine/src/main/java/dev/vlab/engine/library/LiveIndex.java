package dev.vlab.engine.library;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The moments of a store in memory, brought up to date before each use. Safe for threads. */
final class LiveIndex {

    private final LibraryStore store;
    private final TreeSet<Long> known = new TreeSet<>();
    private @Nullable MomentIndex index;
    private long version = -1;

    LiveIndex(LibraryStore store) {
        this.store = store;
    }

    /** The index as of now, or null while the library is empty. */
    synchronized @Nullable MomentIndex current() throws IOException {
        long now = store.version();
        if (now != version) {
            refresh();
            version = now;
        }
        return index;
    }

    /** A moment never changes once it has its number, and numbers grow: only new and missing ones matter. */
    private void refresh() throws IOException {
        Set<Long> gone = new HashSet<>(known);
        store.momentIds().forEach(gone::remove);
        known.removeAll(gone);
        if (known.isEmpty()) {
            index = null; // a rebuilt library may have vectors of another length
        } else if (index != null) {
            gone.forEach(index::remove);
        }
        store.vectorsAfter(known.isEmpty() ? 0 : known.getLast(), (moment, vector) -> {
            if (index == null) {
                index = new ExactScanIndex(vector.length);
            }
            index.put(moment, vector);
            known.add(moment);
        });
    }
}
