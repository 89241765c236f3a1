package dev.vlab.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of whole files, in hexadecimal. */
public final class FileHash {
    private static final int CHUNK = 1 << 20;

    private FileHash() {}

    /** SHA-256 of a file's bytes. */
    public static String sha256(Path file) throws IOException {
        return sha256(file, () -> {});
    }

    /**
     * SHA-256 of a file's bytes.
     *
     * @param between run before each mebibyte; it may throw to end the hashing
     */
    public static String sha256(Path file, Runnable between) throws IOException {
        return hash(digest("SHA-256"), file, between);
    }

    /** Git's name of a file: SHA-1 over its length and its bytes. */
    public static String gitBlob(Path file) throws IOException {
        MessageDigest digest = digest("SHA-1");
        digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
        return hash(digest, file, () -> {});
    }

    private static String hash(MessageDigest digest, Path file, Runnable between) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                between.run();
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
