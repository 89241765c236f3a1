package dev.vlab.app.player;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoInfo;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/**
 * Shows the frame at the playhead, and moves the playhead while it plays. A frame is known by its timestamp. Backwards
 * it plays by seeking, as fast as stills arrive. Sound is heard at the usual speed.
 */
public final class Player implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Player.class);
    private static final double FASTEST = 8;

    private final Playhead playhead;
    private final Notices notices;
    private final Executor ui;
    private final Ticker ticker;
    private final SoundOutput.Opener speakers;
    private final ReadOnlyObjectWrapper<@Nullable VideoFrame> frame = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty rate = new SimpleDoubleProperty(1);
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private @Nullable Decoder decoder;
    private @Nullable SoundTrack sound;
    private boolean sounding;
    private boolean moving;
    private long anchorMicros;
    private long anchorNanos;

    /**
     * Follows a playhead.
     *
     * @param ui runs what touches properties
     * @param speakers where sound goes
     */
    public Player(Playhead playhead, Notices notices, Executor ui, Ticker ticker, SoundOutput.Opener speakers) {
        this.playhead = playhead;
        this.notices = notices;
        this.ui = ui;
        this.ticker = ticker;
        this.speakers = speakers;
        playhead.videoProperty().addListener((property, before, now) -> open(now));
        playhead.timeMicrosProperty().addListener((property, before, now) -> moved());
        playhead.playingProperty().addListener((property, before, now) -> {
            if (now) {
                start();
            } else {
                stop();
            }
        });
        rate.addListener((property, before, now) -> restart());
    }

    private void open(@Nullable VideoInfo video) {
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
        if (sound != null) {
            sound.close();
            sound = null;
            sounding = false;
        }
        frame.set(null);
        if (video != null) {
            decoder = new Decoder(video.file(), e -> ui.execute(() -> failed(video, e)));
            sound = video.hasAudio() ? new SoundTrack(video.file(), speakers) : null;
            requestStill();
        }
    }

    private void failed(VideoInfo video, Exception failure) {
        Problem problem = Problem.of(failure);
        problem.log(TEXTS.get("playing", video.file()), failure);
        playhead.playingProperty().set(false);
        notices.problem(TEXTS.get("play.failed"), problem);
    }

    /** Somebody else moved the playhead. */
    private void moved() {
        if (moving) {
            return;
        }
        requestStill();
        restart();
    }

    private void requestStill() {
        Decoder from = decoder;
        if (from != null) {
            from.still(playhead.timeMicros(), still -> ui.execute(() -> show(from, still, false)));
        }
    }

    private void show(Decoder from, VideoFrame still, boolean move) {
        if (from != decoder) {
            return;
        }
        frame.set(still);
        if (move) {
            move(still.timestampMicros());
        }
    }

    private void move(long micros) {
        moving = true;
        playhead.seek(micros);
        moving = false;
    }

    // ---- playing ----

    private void start() {
        if (decoder == null) {
            playhead.playingProperty().set(false);
            return;
        }
        if (rate.get() > 0 && playhead.timeMicros() >= lastFrameStart()) {
            move(range().startMicros());
        }
        restart();
        ticker.start(this::beat);
    }

    private void stop() {
        ticker.stop();
        hush();
        if (decoder != null) {
            decoder.pause();
        }
    }

    /** Takes the playhead's instant as the new origin of playing time. */
    private void restart() {
        anchorMicros = playhead.timeMicros();
        anchorNanos = 0;
        hush();
        if (decoder != null && playhead.playingProperty().get() && rate.get() > 0) {
            decoder.play(anchorMicros);
        }
    }

    private void beat(long nanos) {
        Decoder from = decoder;
        if (from == null) {
            playhead.playingProperty().set(false);
            return;
        }
        if (anchorNanos == 0) {
            anchorNanos = nanos;
        }
        long now = anchorMicros + (long) ((nanos - anchorNanos) / 1000.0 * rate.get());
        if (rate.get() < 0) {
            backwards(now);
        } else {
            forwards(from, now, nanos);
        }
    }

    private void forwards(Decoder from, long now, long nanos) {
        VideoFrame due = from.due(now);
        if (due != null) {
            show(from, due, true);
            hear(now);
        } else if (from.starved()) { // wait for the decoder instead of running away from it
            hush();
            anchorMicros = playhead.timeMicros();
            anchorNanos = nanos;
        }
        if (now >= range().endMicros() || from.finished()) {
            if (loop.get()) {
                move(range().startMicros());
                restart();
            } else {
                playhead.playingProperty().set(false);
            }
        }
    }

    /** Lets the sound be heard that belongs to what is seen. */
    private void hear(long now) {
        SoundTrack track = sound;
        if (track == null) {
            return;
        }
        if (muted.get() || rate.get() != 1) {
            hush();
        } else if (sounding) {
            track.follow(now);
        } else {
            track.play(now);
            sounding = true;
        }
    }

    private void hush() {
        if (sound != null && sounding) {
            sound.pause();
            sounding = false;
        }
    }

    private void backwards(long now) {
        if (now <= 0) {
            playhead.playingProperty().set(false);
        }
        move(Math.max(0, now));
        requestStill();
    }

    /** What is played: with loop on the chosen span if there is one, else the whole video. */
    private TimeSpan range() {
        TimeSpan chosen = loop.get() ? playhead.selection() : null;
        return chosen != null ? chosen : new TimeSpan(0, Math.max(1, playhead.durationMicros()));
    }

    private long lastFrameStart() {
        return range().endMicros() - frameMicros() - 1;
    }

    private long frameMicros() {
        VideoInfo video = playhead.video();
        return video == null || video.frameRate() <= 0 ? 40_000 : Math.round(1e6 / video.frameRate());
    }

    // ---- what a person does ----

    /** Plays or pauses. */
    public void toggle() {
        if (rate.get() < 0) {
            rate.set(1);
        }
        playhead.playingProperty().set(!playhead.playingProperty().get());
    }

    public void pause() {
        playhead.playingProperty().set(false);
    }

    /** Plays forwards, or twice as fast where it does already. */
    public void forward() {
        boolean already = playhead.playingProperty().get() && rate.get() > 0;
        rate.set(already ? Math.min(FASTEST, rate.get() * 2) : 1);
        playhead.playingProperty().set(true);
    }

    /** Plays backwards, or twice as fast where it does already. */
    public void backward() {
        boolean already = playhead.playingProperty().get() && rate.get() < 0;
        rate.set(already ? Math.max(-FASTEST, rate.get() * 2) : -1);
        playhead.playingProperty().set(true);
    }

    /** Moves by whole frames; pauses. */
    public void step(int frames) {
        pause();
        Decoder from = decoder;
        if (from != null) {
            from.step(frames, still -> ui.execute(() -> show(from, still, true)));
        }
    }

    /** Moves by a span of time; goes on playing. */
    public void skip(long micros) {
        playhead.seek(playhead.timeMicros() + micros);
    }

    /** Starts the chosen span at the frame shown. */
    public void markIn() {
        TimeSpan chosen = playhead.selection();
        long end = chosen == null ? playhead.durationMicros() : chosen.endMicros();
        long start = shownMicros();
        playhead.select(new TimeSpan(start, end > start ? end : playhead.durationMicros()));
    }

    /** Ends the chosen span after the frame shown. */
    public void markOut() {
        TimeSpan chosen = playhead.selection();
        long start = chosen == null ? 0 : chosen.startMicros();
        long end = Math.min(playhead.durationMicros(), shownMicros() + frameMicros());
        playhead.select(new TimeSpan(start < end ? start : 0, end));
    }

    private long shownMicros() {
        VideoFrame shown = frame.get();
        return shown == null ? playhead.timeMicros() : shown.timestampMicros();
    }

    /** The frame on the stage, or null. */
    public ReadOnlyObjectProperty<@Nullable VideoFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Speed of playing, below 0 backwards. */
    public DoubleProperty rateProperty() {
        return rate;
    }

    /** Whether playing starts over at the end. */
    public BooleanProperty loopProperty() {
        return loop;
    }

    /** Whether sound is off. */
    public BooleanProperty mutedProperty() {
        return muted;
    }

    public Playhead playhead() {
        return playhead;
    }

    @Override
    public void close() {
        stop();
        open(null);
    }
}
