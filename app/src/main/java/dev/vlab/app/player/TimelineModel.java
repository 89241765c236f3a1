package dev.vlab.app.player;

import dev.vlab.engine.video.TimeSpan;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which part of the video the timeline shows, and what the pointer does to it. Times in microseconds. */
public final class TimelineModel {
    private static final long CLOSEST = 200_000;

    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<TimeSpan> view = new ReadOnlyObjectWrapper<>(new TimeSpan(0, 1));
    private long pressed;
    private boolean selecting;

    public TimelineModel(Playhead playhead) {
        this.playhead = playhead;
        playhead.videoProperty().addListener((property, before, now) -> showAll());
        playhead.timeMicrosProperty().addListener((property, before, now) -> follow());
        showAll();
    }

    /** The span in view. */
    public ReadOnlyObjectProperty<TimeSpan> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public TimeSpan view() {
        return view.get();
    }

    /** Shows the whole video. */
    public void showAll() {
        view.set(new TimeSpan(0, Math.max(1, playhead.durationMicros())));
    }

    /** Shows {@code factor} times as much time, the instant under the pointer staying where it is. */
    public void zoom(double factor, long around) {
        double whole = Math.max(1.0, (double) playhead.durationMicros());
        double length = Math.clamp(view.get().durationMicros() * factor, Math.min(CLOSEST, whole), whole);
        double share = (around - view.get().startMicros()) / (double) view.get().durationMicros();
        place(Math.round(around - share * length), Math.round(length));
    }

    /** Moves the view by a span of time. */
    public void scroll(long micros) {
        place(view.get().startMicros() + micros, view.get().durationMicros());
    }

    private void place(long start, long length) {
        long last = Math.max(0, playhead.durationMicros() - length);
        long from = Math.clamp(start, 0, last);
        view.set(new TimeSpan(from, from + Math.max(1, length)));
    }

    /** Turns the page when the playhead leaves the view. */
    private void follow() {
        long now = playhead.timeMicros();
        if (!view.get().contains(now) && playhead.durationMicros() > 0) {
            place(now - view.get().durationMicros() / 10, view.get().durationMicros());
        }
    }

    /** The pointer goes down: the playhead jumps there. */
    public void press(long micros) {
        pressed = micros;
        selecting = false;
        playhead.seek(micros);
    }

    /**
     * The pointer moves with the button down: chooses a span once it has gone far enough to be meant.
     *
     * @param tolerance the least distance that is meant
     */
    public void drag(long micros, long tolerance) {
        selecting |= Math.abs(micros - pressed) > tolerance;
        if (selecting && micros != pressed) {
            long from = Math.max(0, Math.min(pressed, micros));
            playhead.select(new TimeSpan(from, Math.max(from + 1, Math.max(pressed, micros))));
        }
        playhead.seek(micros);
    }

    /** The pointer moves along the ruler with the button down: the playhead follows. */
    public void scrub(long micros) {
        playhead.seek(micros);
    }
}
