package dev.vlab.app.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as one JSON file, written half a second after the last change and when the program ends. */
public final class SettingsFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final long DELAY_MILLIS = 500;

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final Settings settings = new Settings();
    private Settings.@Nullable Stored unwritten;

    /** Reads the file; one that is missing or not to be read leaves the settings as they are on a first start. */
    public SettingsFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                settings.restore(json.readValue(file.toFile(), Settings.Stored.class));
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} is not a settings file, starting afresh: {}", file, e.getMessage());
            }
        }
        InvalidationListener changed = part -> writeSoon();
        for (Observable part : settings.parts()) {
            part.addListener(changed);
        }
    }

    public Settings settings() {
        return settings;
    }

    private void writeSoon() {
        Settings.Stored snapshot = settings.stored();
        synchronized (this) {
            unwritten = snapshot;
        }
        CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS).execute(() -> write(snapshot));
    }

    /** Writes a snapshot unless a newer one waits; the file is replaced as a whole, never half-written. */
    private synchronized void write(Settings.Stored snapshot) {
        if (!snapshot.equals(unwritten)) {
            return;
        }
        unwritten = null;
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            json.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), snapshot);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("Settings could not be written to {}: {}", file, e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (unwritten != null) {
            write(unwritten);
        }
    }
}
