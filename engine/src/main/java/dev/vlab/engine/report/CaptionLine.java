package dev.vlab.engine.report;

import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Clip;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a clip.
 *
 * @param made what the model said
 * @param edited what a person put in its place, or null
 */
public record CaptionLine(Caption made, @Nullable String edited) {

    /** What the model said, as it is. */
    public static CaptionLine of(Caption made) {
        return new CaptionLine(made, null);
    }

    public Clip clip() {
        return made.clip();
    }

    /** The words that count. */
    public String text() {
        return edited == null ? made.text() : edited;
    }

    /** The same with other words; the model's own are no edit. */
    public CaptionLine edit(String words) {
        String text = words.strip();
        return new CaptionLine(made, text.equals(made.text()) ? null : text);
    }

    /** The same about a file that was moved. */
    public CaptionLine at(Path file) {
        Clip moved = new Clip(file, clip().span());
        return new CaptionLine(new Caption(moved, made.text(), made.score(), made.alternatives()), edited);
    }
}
