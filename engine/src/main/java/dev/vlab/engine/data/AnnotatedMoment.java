package dev.vlab.engine.data;

import dev.vlab.engine.video.TimeSpan;
import java.util.List;

/**
 * Something that happens in a part of a video, and when.
 *
 * @param spans when it happens; where several people were asked and differ, what each said, and first what most said
 * @param caption what happens
 */
public record AnnotatedMoment(List<TimeSpan> spans, String caption) {

    public AnnotatedMoment(TimeSpan span, String caption) {
        this(List.of(span), caption);
    }

    public TimeSpan span() {
        return spans.getFirst();
    }
}
