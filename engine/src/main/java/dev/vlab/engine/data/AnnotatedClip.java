package dev.vlab.engine.data;

import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clip with its ground truth: what every benchmark and every file of the user's own comes down to.
 *
 * @param file the video
 * @param id unique in its {@link Dataset}
 * @param split whether a model may learn from it
 * @param level what kind of clip it is; of the sample world {@code single}, {@code count} or {@code sequence}, see
 *     {@link Level}, or {@code story}; of a benchmark what it sorts its clips by
 * @param span the part of the video that is meant; null for all of a video that has not been looked into
 * @param captions ways to say what happens, the canonical one first; empty if the clip has questions only
 * @param questions with their answers
 * @param moments when each event happens, in time of the video
 * @param twin id of the clip with the same pictures in the opposite order in the same file, or null
 */
public record AnnotatedClip(
        Path file,
        String id,
        Split split,
        String level,
        @Nullable TimeSpan span,
        List<String> captions,
        List<AnnotatedQuestion> questions,
        List<AnnotatedMoment> moments,
        @Nullable String twin) {

    /** A film of the sample world; its duration is in seconds. */
    public AnnotatedClip(
            Path file,
            String id,
            Split split,
            String level,
            double duration,
            List<String> captions,
            List<QuestionAnswer> questions,
            List<WorldMoment> moments,
            @Nullable String twin) {
        this(
                file,
                id,
                split,
                level,
                TimeSpan.ofSeconds(0, duration),
                captions,
                questions.stream().map(AnnotatedQuestion::of).toList(),
                moments.stream()
                        .map(moment -> new AnnotatedMoment(moment.span(), moment.caption()))
                        .toList(),
                twin);
    }

    /**
     * Whether the clip is of the sample world: its captions after the first are other ways to say the same, and clips
     * of the same caption show the same.
     */
    public boolean isOfSampleWorld() {
        return Arrays.stream(Level.values())
                .anyMatch(known -> known.name().toLowerCase(Locale.ROOT).equals(level));
    }

    /**
     * Seconds from the start of the span to its end.
     *
     * @throws IllegalStateException if the span is not known, see {@link Dataset#lookedInto}
     */
    public double duration() {
        if (span == null) {
            throw new IllegalStateException("nobody has looked yet how long " + file + " is");
        }
        return span.durationMicros() / 1e6;
    }

    /** The same clip with a span that is known. */
    AnnotatedClip over(TimeSpan known) {
        return new AnnotatedClip(file, id, split, level, known, captions, questions, moments, twin);
    }
}
