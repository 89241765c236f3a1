package dev.vlab.engine.library;

import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an ingest needs to know of a video before it is encoded.
 *
 * @param info what the file says of itself
 * @param cuts first instants of new shots in microseconds, in order; none in a video so short that it stays whole
 */
record Footage(VideoInfo info, List<Long> cuts) {

    /** Cuts show in thumbnails; small ones are quick to make and to compare. */
    private static final int WIDTH = 32;

    static Footage inspect(Path file, Progress progress) throws VideoException {
        try (VideoReader reader = VideoReader.open(file, WIDTH)) {
            List<Long> cuts = new ArrayList<>();
            if (reader.info().durationMicros() > MomentCutter.WHOLE_MICROS) {
                CutDetector detector = new CutDetector();
                for (VideoFrame frame = reader.next(); frame != null; frame = reader.next()) {
                    progress.check();
                    if (detector.isCut(frame)) {
                        cuts.add(frame.timestampMicros());
                    }
                }
            }
            return new Footage(reader.info(), cuts);
        }
    }
}
