package dev.vlab.app.start;

import dev.vlab.app.settings.RecentVideo;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A video that the page offers.
 *
 * @param opened when it was opened last, in milliseconds since 1970; 0 for a sample
 * @param there whether its file is there
 */
record StartVideo(Path file, long durationMicros, long opened, boolean there) {

    /** One opened lately, as it is on the disk now. */
    static StartVideo of(RecentVideo recent) {
        Path file = Path.of(recent.file());
        return new StartVideo(file, recent.durationMicros(), recent.opened(), Files.isRegularFile(file));
    }

    /** Its file's name without ending. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
    }
}
