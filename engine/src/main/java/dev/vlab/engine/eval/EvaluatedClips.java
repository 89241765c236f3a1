package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The clips that a model is evaluated on. */
public final class EvaluatedClips {

    private static final String STORY = "story";

    private EvaluatedClips() {}

    /**
     * The clips of an annotations file, without its stories.
     *
     * @param annotations the file, or the folder that it is in
     * @throws IOException if the file is not as it should be, or tells of no clip
     */
    public static List<AnnotatedClip> read(Path annotations) throws IOException {
        List<AnnotatedClip> clips = Annotations.read(annotations).stream()
                .filter(clip -> !clip.level().equals(STORY))
                .toList();
        if (clips.isEmpty()) {
            throw new IOException(annotations + ": there are no clips in it");
        }
        return clips;
    }

    static Clip whole(AnnotatedClip clip) {
        return new Clip(clip.file(), TimeSpan.ofSeconds(0, clip.duration()));
    }
}
