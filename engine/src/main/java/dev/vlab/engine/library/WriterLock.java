package dev.vlab.engine.library;

import dev.vlab.engine.InUseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to change a library, held by one thread of one program at a time. The system frees it if the program dies.
 */
final class WriterLock implements AutoCloseable {

    /**
     * Lock files that this program holds. They are not opened a second time: some systems free all locks that a program
     * has on a file as soon as it closes the file once.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or says at once that another has it. */
    static WriterLock take(Path library) throws IOException {
        WriterLock lock = tryTake(library);
        if (lock == null) {
            throw new InUseException(library, "is being changed by another program or task; try again when it is done");
        }
        return lock;
    }

    /** Takes the lock, or returns null if another has it. */
    static @Nullable WriterLock tryTake(Path library) throws IOException {
        Path file = library.toRealPath().resolve("library.lock");
        if (!HELD.add(file)) {
            return null;
        }
        WriterLock lock = null;
        try {
            lock = lock(file);
            return lock;
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
    }

    private static @Nullable WriterLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new WriterLock(file, channel);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
