package dev.vlab.engine.data;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video file with its ground truth, one line of an annotations file.
 *
 * @param file the video
 * @param id unique in its annotations file
 * @param split whether a model may learn from it
 * @param level {@code single}, {@code count} or {@code sequence}, see {@link Level}; or {@code story}
 * @param duration seconds
 * @param captions ways to say what happens, the canonical one first; never empty
 * @param questions with their answers; none for a story
 * @param moments when each event happens
 * @param twin id of the clip with the same pictures in the opposite order in the same file, or null
 */
public record AnnotatedClip(
        Path file,
        String id,
        Split split,
        String level,
        double duration,
        List<String> captions,
        List<QuestionAnswer> questions,
        List<WorldMoment> moments,
        @Nullable String twin) {}
