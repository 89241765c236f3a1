package dev.vlab.engine.task;

import java.util.concurrent.CancellationException;

/** How long work tells what it does, and learns that it is no longer wanted. May be called from any thread. */
public interface Progress {

    /** Ignores reports and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String doing) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells how far the work is.
     *
     * @param fraction done so far, 0 to 1
     * @param doing what happens now, a few words for a person
     */
    void report(double fraction, String doing);

    /** Whether the caller has lost interest. */
    boolean cancelled();

    /** Ends the work if it is no longer wanted; to be called between its steps. */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** The same of a part, whose reports say nothing of how far the whole is; it ends with the whole. */
    default Progress ofPart() {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String doing) {}

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }

            @Override
            public void check() {
                whole.check(); // which may have its own way of waiting
            }
        };
    }
}
