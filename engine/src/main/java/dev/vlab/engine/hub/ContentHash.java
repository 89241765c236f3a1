package dev.vlab.engine.hub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a file's content must hash to.
 *
 * @param hex in lower case
 */
public record ContentHash(Kind kind, String hex) {

    private static final int BUFFER = 1 << 20;

    /** How a hub hashes. */
    public enum Kind {
        /** Of a large file's bytes. */
        SHA_256("SHA-256", 64),
        /** Git's name of a small file: SHA-1 over its length and its bytes. */
        GIT_BLOB("SHA-1", 40);

        private final String algorithm;
        private final Pattern form;

        Kind(String algorithm, int digits) {
            this.algorithm = algorithm;
            this.form = Pattern.compile("[0-9a-f]{" + digits + "}");
        }

        boolean fits(String hex) {
            return form.matcher(hex).matches();
        }
    }

    /** The hash of the same kind that a file has. */
    ContentHash of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            MessageDigest digest = MessageDigest.getInstance(kind.algorithm);
            if (kind == Kind.GIT_BLOB) {
                digest.update(("blob " + channel.size() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
            }
            return new ContentHash(kind, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + kind.algorithm, e);
        }
    }

    @Override
    public String toString() {
        return (kind == Kind.SHA_256 ? "SHA-256 " : "git blob ") + hex;
    }
}
