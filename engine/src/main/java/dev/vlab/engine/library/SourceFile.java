package dev.vlab.engine.library;

import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;

/**
 * A video file as it was when its reading began.
 *
 * @param info what the file says of itself (its path is absolute)
 * @param sha256 of the file's bytes, in hexadecimal
 * @param state what tells whether it has changed since
 */
public record SourceFile(VideoInfo info, String sha256, FileState state) {

    /** The file. */
    public Path file() {
        return info.file();
    }
}
