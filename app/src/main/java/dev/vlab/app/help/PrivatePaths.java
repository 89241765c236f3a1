package dev.vlab.app.help;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of a path says who somebody is.
 *
 * @param homes the home folder in every way that it may be written
 * @param user the name by which the system knows the person
 */
record PrivatePaths(Set<String> homes, String user) {
    private static final Logger LOG = LoggerFactory.getLogger(PrivatePaths.class);
    private static final int ROOT = 3; // as C:\ is, which is nobody's own

    /** Those of the person who runs the program. */
    static PrivatePaths ofUser() {
        Path home = Path.of(System.getProperty("user.home"));
        Set<String> homes = new LinkedHashSet<>();
        add(home, homes);
        try {
            add(home.toRealPath(), homes);
        } catch (IOException e) {
            LOG.debug("{} has no other name: {}", home, e.getMessage());
        }
        return new PrivatePaths(homes, System.getProperty("user.name", ""));
    }

    private static void add(Path home, Set<String> homes) {
        homes.add(home.toString());
        homes.add(home.toUri().getRawPath());
    }

    /** The text with {@code ~} for the home folder and {@code (user)} where a folder has the person's name. */
    String hiddenIn(String text) {
        String hidden = text;
        for (String home : homes) {
            for (String written : List.of(home, home.replace("\\", "\\\\"), home.replace('\\', '/'))) {
                String bare = written.replaceAll("[/\\\\]+$", "");
                if (bare.length() >= ROOT) {
                    hidden = replaced(hidden, Pattern.quote(bare) + "(?![\\p{L}\\p{N}_-])", "~");
                }
            }
        }
        return user.isBlank()
                ? hidden
                : replaced(hidden, "(?<=[/\\\\])" + Pattern.quote(user) + "(?![^/\\\\\\s:\"'])", "(user)");
    }

    private static String replaced(String text, String what, String by) {
        return Pattern.compile(what, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(by));
    }
}
