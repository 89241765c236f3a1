package dev.vlab.engine.library;

import dev.vlab.engine.task.ReadyClip;
import java.nio.file.Path;

/** What the readers of files hand to the thread of the model. */
sealed interface Delivery {

    Path file();

    /** A file with which nothing has to be done. */
    record Known(Path file) implements Delivery {}

    /** A file that cannot be read, or not to its end. */
    record Broken(Path file, Exception reason) implements Delivery {}

    /**
     * A moment of a file; they come in order.
     *
     * @param count of the file's moments in all
     */
    record Part(SourceFile source, ReadyClip clip, int index, int count) implements Delivery {

        @Override
        public Path file() {
            return source.file();
        }

        boolean isLast() {
            return index == count - 1;
        }
    }
}
