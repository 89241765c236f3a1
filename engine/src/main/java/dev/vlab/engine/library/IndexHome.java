package dev.vlab.engine.library;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a library's index is kept. */
interface IndexHome extends Closeable {

    /**
     * The index that is there, or null if there is none that can be used.
     *
     * @throws IOException if it cannot be told what is there
     */
    @Nullable
    KeptIndex find(int dimension) throws IOException;

    /** The index, to be filled from the store; the caller has the right to change the library. */
    KeptIndex make(int dimension) throws IOException;

    /**
     * Whether other machines search it too. Then searches leave it as it is, since they may be those of an older copy
     * of the library, and only what changes the library brings it up to date.
     */
    boolean isShared();

    /** Fails if it cannot be reached now, so that this does not come to light after hours. */
    void requireReachable() throws IOException;
}
