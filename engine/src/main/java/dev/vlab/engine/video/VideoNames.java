package dev.vlab.engine.video;

import java.util.Locale;
import java.util.Set;

/** What video files are called. */
public final class VideoNames {

    private static final Set<String> EXTENSIONS = Set.of(
            "3gp", "asf", "avi", "flv", "gif", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "mts", "mxf", "ogv",
            "ts", "vob", "webm", "wmv", "y4m");

    private VideoNames() {}

    /** Whether a file of this name is a video that is not hidden. */
    public static boolean isVideo(String name) {
        return !name.startsWith(".") && stemLength(name) < name.length();
    }

    /** The name without a video's extension; another dot belongs to the name. */
    public static String stem(String name) {
        return name.substring(0, stemLength(name));
    }

    private static int stemLength(String name) {
        int dot = name.lastIndexOf('.');
        boolean video = dot >= 0 && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        return video ? dot : name.length();
    }
}
