package dev.vlab.app.player;

import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes small pictures on one thread, newest request first, and remembers the latest thousand. */
public final class FrameImageCache implements FrameImages, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FrameImageCache.class);
    private static final int REMEMBERED = 1000;
    /** More than fit on a screen: who asked before so many others has long been scrolled out of view. */
    private static final int WAITING = 300;

    private static final int OPEN_FILES = 3;
    private static final int DECODED_WIDTH = 640;

    private record Key(Path file, long micros, int height) {}

    private final Executor ui;
    private final Map<Key, Image> images = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final LinkedHashMap<Key, List<Consumer<Image>>> waiting = new LinkedHashMap<>();
    private final LinkedHashMap<Path, VideoReader> readers = new LinkedHashMap<>(8, 0.75f, true);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("frame images").unstarted(this::work);
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param ui delivers the pictures
     */
    public FrameImageCache(Executor ui) {
        this.ui = ui;
        thread.start();
    }

    @Override
    public void request(Path file, long micros, int height, Consumer<Image> ready) {
        Key key = new Key(file, micros, height);
        Image known;
        synchronized (this) {
            known = images.get(key);
            if (known == null) {
                List<Consumer<Image>> receivers = Objects.requireNonNullElseGet(waiting.remove(key), ArrayList::new);
                receivers.add(ready);
                waiting.putLast(key, receivers);
                if (waiting.size() > WAITING) {
                    waiting.pollFirstEntry();
                }
                notifyAll();
            }
        }
        if (known != null) {
            ready.accept(known);
        }
    }

    @Override
    public synchronized Optional<Image> remembered(Path file, long micros, int height) {
        return Optional.ofNullable(images.get(new Key(file, micros, height)));
    }

    private void work() {
        try {
            for (Key key = next(); key != null; key = next()) {
                make(key);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.values().forEach(VideoReader::close);
        }
    }

    private synchronized @Nullable Key next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        return closed ? null : waiting.lastEntry().getKey();
    }

    private void make(Key key) {
        Image image = null;
        try {
            image = Pixels.scaled(reader(key.file()).frameAt(key.micros()), key.height());
        } catch (VideoException e) {
            LOG.info("No picture: {}", e.getMessage());
        }
        List<Consumer<Image>> receivers;
        synchronized (this) {
            receivers = waiting.remove(key);
            if (image != null) {
                images.put(key, image);
            }
        }
        Image made = image;
        if (made != null && receivers != null) {
            ui.execute(() -> receivers.forEach(receiver -> receiver.accept(made)));
        }
    }

    private VideoReader reader(Path file) throws VideoException {
        VideoReader reader = readers.get(file);
        if (reader == null) {
            if (readers.size() == OPEN_FILES) {
                readers.pollFirstEntry().getValue().close();
            }
            reader = VideoReader.open(file, DECODED_WIDTH);
            readers.put(file, reader);
        }
        return reader;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
