package dev.vlab.engine.hub;

import dev.vlab.engine.FileHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a file's content must hash to.
 *
 * @param hex in lower case
 */
public record ContentHash(Kind kind, String hex) {

    /** How a hub hashes. */
    public enum Kind {
        /** Of a large file's bytes. */
        SHA_256(64),
        /** Git's name of a small file: SHA-1 over its length and its bytes. */
        GIT_BLOB(40);

        private final Pattern form;

        Kind(int digits) {
            this.form = Pattern.compile("[0-9a-f]{" + digits + "}");
        }

        boolean fits(String hex) {
            return form.matcher(hex).matches();
        }
    }

    /** The hash of the same kind that a file has. */
    ContentHash of(Path file) throws IOException {
        return new ContentHash(
                kind,
                switch (kind) {
                    case SHA_256 -> FileHash.sha256(file);
                    case GIT_BLOB -> FileHash.gitBlob(file);
                });
    }

    @Override
    public String toString() {
        return (kind == Kind.SHA_256 ? "SHA-256 " : "git blob ") + hex;
    }
}
