package dev.vlab.engine.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A list for editing programs (CMX 3600): the excerpts one after another, cut to cut. Its timecode counts frames
 * without dropping any, at one rate for the whole list, that of the first video; 29.97 frames a second count as 30.
 */
final class EditDecisionList {

    /** What the three digits of an event can number. */
    private static final int MOST_EVENTS = 999;

    private EditDecisionList() {}

    static String of(String title, List<Excerpt> excerpts) throws IOException {
        if (excerpts.size() > MOST_EVENTS) {
            throw new IOException("an edit decision list holds " + MOST_EVENTS + " events, not " + excerpts.size());
        }
        double rate = excerpts.isEmpty() ? 25 : excerpts.getFirst().video().frameRate();
        StringBuilder out = new StringBuilder("TITLE: " + line(title) + "\r\nFCM: NON-DROP FRAME\r\n");
        out.append(
                String.format(Locale.ROOT, "* FRAMES PER SECOND: %.3f%n", rate).replace("\n", "\r\n"));
        long record = 0;
        int event = 1;
        for (Excerpt excerpt : excerpts) {
            long start = frames(excerpt.span().startMicros(), rate);
            long end = Math.max(start + 1, frames(excerpt.span().endMicros(), rate));
            long length = end - start;
            out.append("\r\n%03d  AX       V     C        %s %s %s %s\r\n"
                    .formatted(
                            event++,
                            timecode(start, rate),
                            timecode(end, rate),
                            timecode(record, rate),
                            timecode(record + length, rate)));
            out.append("* FROM CLIP NAME: ")
                    .append(line(String.valueOf(excerpt.video().file().getFileName())))
                    .append("\r\n* SOURCE FILE: ")
                    .append(line(excerpt.video().file().toString()))
                    .append("\r\n");
            if (!excerpt.text().isBlank()) {
                out.append("* COMMENT: ").append(line(excerpt.text())).append("\r\n");
            }
            record += length;
        }
        return out.toString();
    }

    private static long frames(long micros, double rate) {
        return Math.round(micros * rate / 1e6);
    }

    private static String timecode(long frames, double rate) {
        long base = Math.max(1, Math.round(rate));
        long seconds = frames / base;
        return "%02d:%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, frames % base);
    }

    /** A line ends where it ends: whatever a name or a text holds cannot begin another. */
    private static String line(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
