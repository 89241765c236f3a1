package dev.vlab.engine.report;

import java.util.List;

/** Files that captions can be saved as. */
public enum CaptionFormat {
    SRT("SubRip subtitles", "srt"),
    VTT("WebVTT subtitles", "vtt"),
    JSON("JSON", "json");

    private final String title;
    private final String extension;

    CaptionFormat(String title, String extension) {
        this.title = title;
        this.extension = extension;
    }

    public String title() {
        return title;
    }

    public String extension() {
        return extension;
    }

    /** The file's text. */
    public String write(List<CaptionLine> captions) {
        return switch (this) {
            case SRT -> SubRip.of(captions);
            case VTT -> WebVtt.of(captions);
            case JSON -> CaptionsJson.of(captions);
        };
    }
}
