package dev.vlab.app.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What files with a story are called: by an ending of their own, which the system knows the program by, or as JSON. */
public final class StoryNames {
    static final String ENDING = ".vlab-story";
    private static final String JSON = ".json";

    private StoryNames() {}

    /** Whether a file of this name is taken for a story. */
    public static boolean isStory(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(ENDING) || name.endsWith(JSON);
    }

    /**
     * A file's name for a story, of its title as far as every system takes it.
     *
     * @param untitled stands in for a title that leaves nothing
     */
    static String fileOf(String title, String untitled) {
        String name =
                title.replaceAll("[\\s\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip().replaceAll("^\\.+|\\.+$", "");
        return (name.isBlank() ? untitled : name) + ENDING;
    }

    /** The same as patterns for a dialog. */
    static List<String> patterns() {
        return List.of("*" + ENDING, "*" + JSON);
    }
}
