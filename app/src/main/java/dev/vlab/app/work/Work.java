package dev.vlab.app.work;

import dev.vlab.engine.task.Progress;

/** Work to be done off the JavaFX thread. */
@FunctionalInterface
public interface Work<T> {
    /** Does the work; calls {@link Progress#report} and {@link Progress#check} as it goes. */
    T run(Progress progress) throws Exception;
}
