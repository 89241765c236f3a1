package dev.vlab.engine.report;

import dev.vlab.engine.video.TimeSpan;
import java.util.List;

/** Web Video Text Tracks (W3C): a header, a full stop before the milliseconds, markup escaped. */
final class WebVtt {
    private WebVtt() {}

    static String of(List<CaptionLine> captions) {
        StringBuilder out = new StringBuilder("WEBVTT\n\n");
        for (CaptionLine caption : captions) {
            TimeSpan span = caption.clip().span();
            out.append(CueTime.of(span.startMicros(), '.'))
                    .append(" --> ")
                    .append(CueTime.of(span.endMicros(), '.'))
                    .append('\n')
                    .append(escaped(caption.text().strip()))
                    .append("\n\n");
        }
        return out.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
