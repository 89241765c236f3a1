package dev.vlab.engine.hub;

import dev.vlab.engine.hub.HubConnection.Answer;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file on its way from a hub. What has come lies in a {@code .part} file whose name has the content's hash, so that
 * it can only be gone on with as a part of the same content; the file gets its own name once length and hash are right.
 */
final class FileDownload {

    private static final int BUFFER = 1 << 16;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final HubConnection hub;
    private final URI uri;
    private final HubFile file;
    private final Path target;
    private final Path part;
    private final LongConsumer watch;
    private final Progress progress;

    /**
     * Prepares it.
     *
     * @param watch told how many bytes of the file have come
     */
    FileDownload(HubConnection hub, URI uri, HubFile file, Path target, LongConsumer watch, Progress progress) {
        this.hub = hub;
        this.uri = uri;
        this.file = file;
        this.target = target;
        this.part = target.resolveSibling(file.path() + "." + file.hash().hex().substring(0, 16) + ".part");
        this.watch = watch;
        this.progress = progress;
    }

    /**
     * Fetches what is missing, verifies it and puts it in place.
     *
     * @throws HubException if the hub has something else than it said
     * @throws IOException if the connection breaks too often; what has come stays for the next time
     */
    void run() throws IOException {
        if (Files.isRegularFile(target)
                && Files.size(target) == file.bytes()
                && file.hash().of(target).equals(file.hash())) {
            watch.accept(file.bytes());
            return;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel);
            fill(channel);
            channel.force(true);
        }
        verify();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps others from the same part until the channel is closed. */
    private void lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new HubException(file.path(), "is being fetched already by another program");
            }
        } catch (OverlappingFileLockException e) {
            throw new HubException(file.path(), "is being fetched already");
        }
    }

    private void fill(FileChannel channel) throws IOException {
        int failures = 0;
        while (channel.size() != file.bytes()) {
            long before = channel.size();
            try {
                attempt(channel);
            } catch (HubException e) {
                throw e;
            } catch (IOException e) {
                failures = channel.size() > before ? 0 : failures + 1;
                if (failures >= hub.hub().attempts()) {
                    throw new IOException(
                            file.path() + ": " + e.getMessage() + "; " + channel.size() + " of " + file.bytes()
                                    + " bytes are here and stay for the next try",
                            e);
                }
                HubConnection.pause(failures, progress);
            }
        }
    }

    private void attempt(FileChannel channel) throws IOException {
        if (channel.size() > file.bytes()) {
            channel.truncate(0);
        }
        try (Answer answer = hub.get(file.path(), uri, channel.size(), progress)) {
            boolean large = file.hash().kind() == ContentHash.Kind.SHA_256;
            if (large
                    && answer.said().isPresent()
                    && !answer.said().get().equals(file.hash().hex())) {
                throw new HubException(
                        file.path(),
                        "the hub contradicts itself: its listing says " + file.hash() + ", its answer "
                                + answer.said().get());
            }
            long from = begin(answer, channel);
            OptionalLong length = answer.response().headers().firstValueAsLong("Content-Length");
            if (length.isPresent() && from + length.getAsLong() != file.bytes()) {
                throw new HubException(
                        file.path(),
                        "has the wrong length: the hub's listing says " + file.bytes() + " bytes, its answer "
                                + (from + length.getAsLong()));
            }
            receive(answer, channel, from);
        }
        if (channel.size() < file.bytes()) {
            throw new IOException("the connection ended too early");
        }
    }

    /** Where the answer goes on: where it was asked to, or at the beginning if the server does not care. */
    private long begin(Answer answer, FileChannel channel) throws IOException {
        long from = 0;
        if (answer.status() == 206) {
            Matcher range = RANGE.matcher(
                    answer.response().headers().firstValue("Content-Range").orElse(""));
            boolean asAsked = range.matches() && Long.parseLong(range.group(1)) == channel.size();
            from = asAsked ? channel.size() : -1;
        } else if (answer.status() == 416) {
            from = -1;
        }
        channel.truncate(Math.max(0, from));
        if (from < 0) {
            throw new IOException("the server could not go on where it was");
        }
        return from;
    }

    private void receive(Answer answer, FileChannel channel, long from) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long at = from;
        InputStream body = answer.response().body();
        try (Stall stall = new Stall(body, hub.hub().patience(), progress)) {
            while (true) {
                watch.accept(at);
                int count = stall.guarded(in -> in.read(buffer));
                if (count < 0) {
                    return;
                }
                if (at + count > file.bytes()) {
                    channel.truncate(0);
                    throw new HubException(
                            file.path(), "is longer than the " + file.bytes() + " bytes that the hub's listing says");
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
            }
        }
    }

    private void verify() throws IOException {
        ContentHash actual = file.hash().of(part);
        if (!actual.equals(file.hash())) {
            Files.delete(part);
            throw new HubException(
                    file.path(),
                    "what came is not what the hub's listing says: " + actual + " instead of " + file.hash()
                            + "; it was deleted");
        }
    }
}
