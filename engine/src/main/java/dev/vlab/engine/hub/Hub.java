package dev.vlab.engine.hub;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * A hub of models that speaks as Hugging Face's does: {@code /api/models/NAME/revision/…} and {@code …/tree/…} tell
 * what there is, {@code /NAME/resolve/COMMIT/FILE} gives it. A mirror is another base.
 *
 * @param base where those paths begin
 * @param patience how long nothing may come before a connection counts as broken
 * @param attempts how often a connection may break, without having brought anything, before it is given up
 */
public record Hub(URI base, Duration patience, int attempts) {

    /** The address of Hugging Face's own. */
    public static final String HUGGING_FACE = "https://huggingface.co";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    /**
     * The hub at an address.
     *
     * @throws HubException if it is no address of a web server
     */
    public static Hub at(String address) throws HubException {
        try {
            URI base = new URI(address.strip().replaceAll("/+$", ""));
            if (base.getHost() == null || !Set.of("http", "https").contains(base.getScheme())) {
                throw new HubException(address, "is no hub's address; it begins with https://");
            }
            return new Hub(base, PATIENCE, ATTEMPTS);
        } catch (URISyntaxException e) {
            throw new HubException(address, "is no hub's address; it begins with https://");
        }
    }

    /** What tells which commit a revision is. */
    URI revision(HubName model) {
        return URI.create(base + "/api/models/" + model.repository() + "/revision/" + encoded(model.revision()));
    }

    /** What lists the files at a commit. */
    URI tree(HubName model, String commit) {
        return URI.create(base + "/api/models/" + model.repository() + "/tree/" + commit);
    }

    /** Where a file of a commit is. */
    URI file(HubName model, String commit, String path) {
        return URI.create(base + "/" + model.repository() + "/resolve/" + commit + "/" + encoded(path));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
