package dev.vlab.app.player;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.TestVideo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameImageCacheTest {
    private static final int MANY = 2000;

    @TempDir
    private Path folder;

    @Test
    void whoScrollsFarGetsTheNewestPicturesAndNotAllOnTheWay() throws IOException, InterruptedException {
        Path file = TestVideo.write(folder.resolve("a.mp4"), 50).file();
        AtomicInteger made = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        try (FrameImageCache cache = new FrameImageCache(Runnable::run)) {
            for (int i = 0; i < MANY; i++) {
                cache.request(file, i, 20, image -> made.incrementAndGet());
            }
            cache.request(file, MANY, 20, image -> last.countDown());
            assertTrue(last.await(30, TimeUnit.SECONDS), "what is asked for last comes");
        }
        assertTrue(made.get() < MANY / 2, made + " pictures");
    }
}
