package dev.vlab.app.help;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log as it grows: first the last megabytes, then at each call what was added, also where a new day has begun
 * a new file. For one thread at a time.
 */
public final class LogTail {
    /** So much is read at a time; what is older is left to other programs. */
    private static final int MOST_BYTES = 4 << 20;

    private static final byte[] NOTHING = {};

    private final Path folder;
    private final int mostBytes;
    private @Nullable Path current;
    private long offset;
    private byte[] unfinished = NOTHING;
    private boolean amid;
    private @Nullable LogLine last;

    public LogTail(Path folder) {
        this(folder, MOST_BYTES);
    }

    LogTail(Path folder, int mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    Path folder() {
        return folder;
    }

    /** The lines written since the last call, oldest first; none where there is no log. */
    public List<LogLine> read() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return List.of();
        }
        if (current == null) {
            start(files);
        }
        List<LogLine> lines = new ArrayList<>();
        for (Path file : files) {
            int order = current == null ? 1 : file.compareTo(current);
            if (order > 0) {
                finishLine(lines);
                current = file;
                offset = 0;
            }
            if (order >= 0) {
                readOn(file, lines);
            }
        }
        return lines;
    }

    /** The files, oldest first: their names are their days. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("vlab\\..*\\.log"))
                    .sorted()
                    .toList();
        }
    }

    /** Begins as far back as the limit allows. */
    private void start(List<Path> files) throws IOException {
        long left = mostBytes;
        for (Path file : files.reversed()) {
            long size = Files.size(file);
            current = file;
            offset = Math.max(0, size - left);
            amid = offset > 0;
            left -= size;
            if (left <= 0) {
                return;
            }
        }
    }

    private void readOn(Path file, List<LogLine> lines) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            if (size < offset) { // was emptied
                offset = 0;
                unfinished = NOTHING;
            }
            if (size - offset > mostBytes) { // nobody has looked for long
                offset = size - mostBytes;
                unfinished = NOTHING;
                amid = true;
            }
            ByteBuffer added = ByteBuffer.allocate((int) (size - offset));
            channel.position(offset);
            while (added.hasRemaining() && channel.read(added) >= 0) {
                // until all of it is there
            }
            offset += added.position();
            split(added.array(), added.position(), lines);
        } catch (NoSuchFileException swept) {
            finishLine(lines); // a log of weeks ago, cleared away since it was listed
        }
    }

    /** Takes whole lines; what follows the last one waits for its rest. */
    private void split(byte[] added, int length, List<LogLine> lines) {
        byte[] bytes = Arrays.copyOf(unfinished, unfinished.length + length);
        System.arraycopy(added, 0, bytes, unfinished.length, length);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (!amid) {
                    take(bytes, start, i, lines);
                }
                amid = false; // the first line had lost its beginning
                start = i + 1;
            }
        }
        unfinished = Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private void take(byte[] bytes, int start, int end, List<LogLine> lines) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        last = LogLine.after(last, text.stripTrailing());
        lines.add(last);
    }

    private void finishLine(List<LogLine> lines) {
        if (unfinished.length > 0) {
            take(unfinished, 0, unfinished.length, lines);
            unfinished = NOTHING;
        }
    }
}
