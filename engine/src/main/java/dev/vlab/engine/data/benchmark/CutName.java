package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.video.TimeSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a clip that was cut out of a longer video: {@code VIDEO_START_END} in seconds, as MSVD and VATEX have it.
 * The video's own name may contain underscores, so it is read from the right.
 *
 * @param video name of the longer video
 * @param span the part of it
 */
record CutName(String video, TimeSpan span) {

    private static final Pattern FORM = Pattern.compile("(.+)_(\\d+(?:\\.\\d+)?)_(\\d+(?:\\.\\d+)?)");

    /** Null if the name is not of this form. */
    static @Nullable CutName of(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            return null;
        }
        double start = Double.parseDouble(parts.group(2));
        double end = Double.parseDouble(parts.group(3));
        return end > start ? new CutName(parts.group(1), TimeSpan.ofSeconds(start, end)) : null;
    }
}
