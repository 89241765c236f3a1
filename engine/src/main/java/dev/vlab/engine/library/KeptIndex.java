package dev.vlab.engine.library;

import java.io.IOException;

/** An index that outlives the program and may be changed by others. */
interface KeptIndex extends MomentIndex {

    /**
     * Looks for what others have written; what was put or removed here shows without it.
     *
     * @return whether there may be something
     */
    boolean refresh() throws IOException;
}
