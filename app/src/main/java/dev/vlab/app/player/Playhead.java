package dev.vlab.app.player;

import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the window: which video is open, where in it we are, and which span is chosen. Player, timeline and
 * panels follow it, and each of them may move it.
 */
public final class Playhead {
    private final ReadOnlyObjectWrapper<@Nullable VideoInfo> video = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TimeSpan> selection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Clip> clip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper timeMicros = new ReadOnlyLongWrapper();
    private final BooleanProperty playing = new SimpleBooleanProperty();

    /** Opens a video at its start, paused, with nothing chosen. */
    public void open(VideoInfo info) {
        playing.set(false);
        clip.set(null);
        selection.set(null);
        timeMicros.set(0);
        video.set(info);
        clip.set(new Clip(info.file(), info.span()));
    }

    /** Closes the video: nothing is open. */
    public void close() {
        playing.set(false);
        clip.set(null);
        selection.set(null);
        timeMicros.set(0);
        video.set(null);
    }

    /** Chooses a span of a video, which is opened unless it is, and moves to an instant. */
    public void show(VideoInfo info, TimeSpan span, long micros) {
        VideoInfo now = video.get();
        if (now == null || !now.file().equals(info.file())) {
            open(info);
        }
        select(span);
        seek(micros);
    }

    /** Moves to an instant, held within the video. */
    public void seek(long micros) {
        timeMicros.set(Math.clamp(micros, 0, Math.max(0, durationMicros() - 1)));
    }

    /** Chooses a span, cut to the video; null chooses the whole video. */
    public void select(@Nullable TimeSpan span) {
        VideoInfo info = video.get();
        if (info == null) {
            return;
        }
        TimeSpan cut = span == null ? null : within(span, info.span());
        selection.set(cut);
        clip.set(new Clip(info.file(), cut == null ? info.span() : cut));
    }

    private static @Nullable TimeSpan within(TimeSpan span, TimeSpan whole) {
        long start = Math.max(span.startMicros(), whole.startMicros());
        long end = Math.min(span.endMicros(), whole.endMicros());
        return end <= start || (start == whole.startMicros() && end == whole.endMicros())
                ? null
                : new TimeSpan(start, end);
    }

    /** The open video, or null. */
    public ReadOnlyObjectProperty<@Nullable VideoInfo> videoProperty() {
        return video.getReadOnlyProperty();
    }

    public @Nullable VideoInfo video() {
        return video.get();
    }

    /** The instant shown, in microseconds of presentation time. */
    public ReadOnlyLongProperty timeMicrosProperty() {
        return timeMicros.getReadOnlyProperty();
    }

    public long timeMicros() {
        return timeMicros.get();
    }

    /** Length of the open video in microseconds, 0 without one. */
    public long durationMicros() {
        VideoInfo info = video.get();
        return info == null ? 0 : info.durationMicros();
    }

    /** The chosen span, or null for the whole video. */
    public ReadOnlyObjectProperty<@Nullable TimeSpan> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public @Nullable TimeSpan selection() {
        return selection.get();
    }

    /** What jobs work on: the open video's chosen span or all of it; null without a video. */
    public ReadOnlyObjectProperty<@Nullable Clip> clipProperty() {
        return clip.getReadOnlyProperty();
    }

    public @Nullable Clip clip() {
        return clip.get();
    }

    /** Whether time runs. The player runs it; anyone may start and stop it. */
    public BooleanProperty playingProperty() {
        return playing;
    }
}
