package dev.vlab.engine.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * A file as the hub's listing of a commit describes it.
 *
 * @param path inside the repository
 * @param bytes its length
 * @param hash of its content
 */
public record HubFile(String path, long bytes, ContentHash hash) {

    /**
     * Reads an entry of the listing. A large file is kept outside of git and has its SHA-256 there; of a small one git
     * itself has the hash.
     */
    static HubFile of(HubName model, JsonNode entry) throws HubException {
        String path = entry.path("path").asText();
        JsonNode large = entry.path("lfs");
        JsonNode size = large.isObject() ? large.path("size") : entry.path("size");
        String hash = (large.isObject() ? large.path("oid") : entry.path("oid"))
                .asText("")
                .toLowerCase(Locale.ROOT);
        ContentHash.Kind kind = large.isObject() ? ContentHash.Kind.SHA_256 : ContentHash.Kind.GIT_BLOB;
        if (!size.isIntegralNumber() || size.longValue() < 0 || !kind.fits(hash)) {
            throw new HubException(
                    model + ": " + path, "the hub's listing has no length and hash of it, so it could not be verified");
        }
        return new HubFile(path, size.longValue(), new ContentHash(kind, hash));
    }
}
