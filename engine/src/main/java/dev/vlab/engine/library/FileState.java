package dev.vlab.engine.library;

import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells cheaply whether a file has changed.
 *
 * @param size bytes
 * @param modified time of the last change, milliseconds since 1970
 */
public record FileState(long size, long modified) {

    /** Of a file that is to be looked at again. */
    static final FileState UNKNOWN = new FileState(-1, -1);

    private static final int CHUNK = 1 << 20;

    /** The state of a file now. */
    public static FileState of(Path file) throws IOException {
        return new FileState(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }

    /** Whether a file is there and still like this. */
    boolean isStateOf(Path file) throws IOException {
        return Files.exists(file) && of(file).equals(this);
    }

    /** SHA-256 of a file's bytes, in hexadecimal. */
    public static String sha256(Path file, Progress progress) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                progress.check();
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
