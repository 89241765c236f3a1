package dev.vlab.engine.train;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clip or a picture in a file.
 *
 * @param picture whether it is a picture
 * @param span of the video; null for all of it
 * @param captions none where only questions are asked
 * @param id unique in its source
 * @param twin id of the clip that differs only in time, or null
 */
record FileClip(
        Path file,
        boolean picture,
        @Nullable TimeSpan span,
        List<String> captions,
        List<AnnotatedQuestion> questions,
        String id,
        @Nullable String twin) {

    static FileClip of(AnnotatedClip clip) {
        return new FileClip(clip.file(), false, clip.span(), clip.captions(), clip.questions(), clip.id(), clip.twin());
    }
}
