package dev.vlab.engine.hub;

import java.util.regex.Pattern;

/**
 * A model on a hub.
 *
 * @param repository {@code owner/name}
 * @param revision a commit, or a branch or tag that stands for one now
 */
public record HubName(String repository, String revision) {

    /** The branch that a hub shows when none is named. */
    public static final String MAIN = "main";

    private static final Pattern REPOSITORY = Pattern.compile("\\w[\\w.-]*/\\w[\\w.-]*");

    /**
     * Understands {@code owner/name}, {@code owner/name@revision}, and the address of a model's page.
     *
     * @throws HubException if it is neither
     */
    public static HubName of(String text) throws HubException {
        String name = text.strip().replaceFirst("^https?://[^/]+/", "").replaceFirst("/+$", "");
        int at = name.indexOf('@');
        String repository = at < 0 ? name : name.substring(0, at);
        String revision = at < 0 ? MAIN : name.substring(at + 1);
        if (!REPOSITORY.matcher(repository).matches() || repository.contains("..") || revision.isBlank()) {
            throw new HubException(text, "is no model's name; it is written owner/name, or owner/name@revision");
        }
        return new HubName(repository, revision);
    }

    /** The name without its owner. */
    public String shortName() {
        return repository.substring(repository.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return revision.equals(MAIN) ? repository : repository + "@" + revision;
    }
}
