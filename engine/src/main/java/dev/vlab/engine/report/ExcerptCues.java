package dev.vlab.engine.report;

import dev.vlab.engine.video.TimeSpan;
import java.util.List;

/**
 * Excerpts as cues. Those of one video have its times and lie on it as chapters do; those of several have the times of
 * the list played from its first to its last, and begin with the file's name.
 */
final class ExcerptCues {

    private ExcerptCues() {}

    static String of(List<Excerpt> excerpts) {
        boolean oneVideo = excerpts.stream()
                        .map(excerpt -> excerpt.video().file())
                        .distinct()
                        .count()
                <= 1;
        StringBuilder out = new StringBuilder("WEBVTT\n\n");
        long played = 0;
        for (Excerpt excerpt : excerpts) {
            TimeSpan span = excerpt.span();
            long start = oneVideo ? span.startMicros() : played;
            String name = String.valueOf(excerpt.video().file().getFileName());
            String place = name + " " + CueTime.of(span.startMicros(), '.') + " - " + CueTime.of(span.endMicros(), '.');
            String text = excerpt.text().isBlank() ? "" : WebVtt.escaped(line(excerpt.text()));
            String first = oneVideo && !text.isEmpty() ? text : WebVtt.escaped(line(place));
            out.append(CueTime.of(start, '.'))
                    .append(" --> ")
                    .append(CueTime.of(start + span.durationMicros(), '.'))
                    .append('\n')
                    .append(first)
                    .append(oneVideo || text.isEmpty() ? "" : "\n" + text)
                    .append("\n\n");
            played += span.durationMicros();
        }
        return out.toString();
    }

    /** An empty line would end the cue. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
