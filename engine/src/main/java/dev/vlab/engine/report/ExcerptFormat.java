package dev.vlab.engine.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that a list of excerpts can be saved as. */
public enum ExcerptFormat {
    CSV("Table (CSV)"),
    JSON("JSON"),
    EDL("Edit decision list (CMX 3600)"),
    VTT("WebVTT");

    private final String title;

    ExcerptFormat(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for. */
    public static Optional<ExcerptFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    /**
     * The file's text.
     *
     * @param title of the list
     * @throws IOException with the reason if the list does not fit the format
     */
    public String write(String title, List<Excerpt> excerpts) throws IOException {
        return switch (this) {
            case CSV -> ExcerptTable.csv(excerpts);
            case JSON -> ExcerptTable.json(excerpts);
            case EDL -> EditDecisionList.of(title, excerpts);
            case VTT -> ExcerptCues.of(excerpts);
        };
    }
}
