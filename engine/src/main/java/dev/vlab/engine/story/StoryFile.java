package dev.vlab.engine.story;

import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.checkpoint.StrictJson;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A story as a file that can be sent: one JSON object in UTF-8.
 *
 * <ul>
 *   <li>{@code vlabStory}: the version of the format, 1
 *   <li>{@code title}: a text, may be missing
 *   <li>{@code steps}: a list of objects, each with
 *       <ul>
 *         <li>{@code show}: {@code answer} (with {@code question}), {@code caption}, {@code search} (with
 *             {@code query}) or {@code attention} (with {@code text}, {@code word}, {@code stream} {@code image} or
 *             {@code video}, and {@code question} if the text answers one)
 *         <li>{@code clip}, but for a search: {@code path} with {@code /} between folders, relative to the folder of
 *             the story's file, or absolute; {@code sha256} of the video's bytes; {@code start} and {@code end} in
 *             seconds
 *         <li>{@code line}: what is written beside it, may be missing
 *         <li>{@code stored}, may be missing: what the model made of it once. Of an answer {@code answer},
 *             {@code confidence}, {@code alternatives} (of {@code answer}, {@code confidence}) and {@code evidence} (of
 *             {@code time} in seconds, {@code weight}); of a caption {@code caption} and {@code score}; of a search
 *             {@code moments}, each a clip with its {@code score}; of attention {@code words}, the number {@code word}
 *             of the one looked at, {@code grid} (patches across and down), {@code videoShare}, {@code times} of the
 *             frames in seconds and, as {@code image} and {@code video}, a list for each frame: the class token's and
 *             then, row by row, each patch's share of the word's attention in hundred-thousandths
 *       </ul>
 * </ul>
 */
public final class StoryFile {

    /** The version that is written, and the latest that is read. */
    static final int VERSION = 1;

    private StoryFile() {}

    /**
     * Reads a story.
     *
     * @throws IOException naming the file, the step and the reason if it is not one
     */
    public static Story read(Path file) throws IOException {
        Path at = file.toAbsolutePath().normalize();
        return StoryReader.read(new StoryNode(at, "", StrictJson.read(at)));
    }

    /** Replaces or creates the file; clips are named relative to its folder where that is possible. */
    public static void write(Path file, Story story) throws IOException {
        Path at = file.toAbsolutePath().normalize();
        AtomicFile.writeString(at, new StoryWriter(at).write(story));
    }
}
