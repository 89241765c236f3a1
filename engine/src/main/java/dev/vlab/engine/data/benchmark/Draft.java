package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedMoment;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clip while its annotations are gathered from all over a benchmark's files. */
final class Draft {

    final String id;
    final List<String> captions = new ArrayList<>();
    final List<AnnotatedQuestion> questions = new ArrayList<>();
    final List<AnnotatedMoment> moments = new ArrayList<>();
    Split split;
    String level;
    private @Nullable Path file;
    private @Nullable TimeSpan span;

    Draft(String id, Split split, String level) {
        this.id = id;
        this.split = split;
        this.level = level;
    }

    /** Says where the clip is; the first place counts. */
    void place(@Nullable Path video, @Nullable TimeSpan part) {
        if (file == null && video != null) {
            file = video;
            span = part;
        }
    }

    boolean isPlaced() {
        return file != null;
    }

    /** Whether there is nothing to learn from it, and nothing to be measured on. */
    boolean isEmpty() {
        return captions.isEmpty() && questions.isEmpty() && moments.isEmpty();
    }

    /** The clip, or with {@code apart} each of its moments as a clip of its own. */
    List<AnnotatedClip> clips(boolean apart) {
        Path video = file;
        if (video == null || isEmpty()) {
            return List.of();
        }
        if (!apart) {
            return List.of(new AnnotatedClip(
                    video,
                    id,
                    split,
                    level,
                    span,
                    List.copyOf(captions),
                    List.copyOf(questions),
                    List.copyOf(moments),
                    null));
        }
        List<AnnotatedClip> clips = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            AnnotatedMoment moment = moments.get(i);
            clips.add(new AnnotatedClip(
                    video,
                    id + "#" + (i + 1),
                    split,
                    level,
                    moment.span(),
                    List.of(moment.caption()),
                    List.of(),
                    List.of(moment),
                    null));
        }
        return clips;
    }
}
