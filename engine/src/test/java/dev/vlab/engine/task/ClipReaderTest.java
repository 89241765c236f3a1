package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.FrameSampler;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clips read in one pass are what each is when it is read alone. */
class ClipReaderTest {

    private static final int FRAMES = 8;
    private static final int SIZE = 16;

    @TempDir
    private Path folder;

    @Test
    void clipsThatOverlapComeWholeAndInOrder() throws IOException {
        Path video = SmallMatters.video(folder.resolve("square.mp4"));
        List<TimeSpan> spans = List.of(
                TimeSpan.ofSeconds(0, 1),
                TimeSpan.ofSeconds(0.4, 1.2),
                TimeSpan.ofSeconds(0.5, 1.5),
                TimeSpan.ofSeconds(1.9, 2)); // one picture, eight times
        try (VideoReader reader = VideoReader.open(video);
                VideoReader alone = VideoReader.open(video)) {
            ClipPass pass = new ClipReader(FRAMES, SIZE).read(reader, spans);
            for (TimeSpan span : spans) {
                ReadyClip ready = pass.next();
                assertNotNull(ready);
                assertEquals(new Clip(video, span), ready.clip());
                List<VideoFrame> frames = new FrameSampler(FRAMES).sample(alone, span);
                assertEquals(frames.stream().map(VideoFrame::timestampMicros).toList(), ready.frameTimes());
                int picture = 3 * SIZE * SIZE;
                for (int i = 0; i < FRAMES; i++) {
                    assertArrayEquals(
                            new ClipPreprocessor(SIZE).apply(frames.get(i)),
                            Arrays.copyOfRange(ready.pixels(), i * picture, (i + 1) * picture));
                }
            }
            assertNull(pass.next());
        }
    }
}
