package dev.vlab.engine.report;

import dev.vlab.engine.video.TimeSpan;
import java.util.List;

/** SubRip subtitles: numbered, a comma before the milliseconds. */
final class SubRip {
    private SubRip() {}

    static String of(List<CaptionLine> captions) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (CaptionLine caption : captions) {
            TimeSpan span = caption.clip().span();
            out.append(number++)
                    .append('\n')
                    .append(CueTime.of(span.startMicros(), ','))
                    .append(" --> ")
                    .append(CueTime.of(span.endMicros(), ','))
                    .append('\n')
                    .append(caption.text().strip())
                    .append("\n\n");
        }
        return out.toString();
    }
}
