package dev.vlab.app.playlist;

import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.report.Excerpt;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The playlist under a person's hands: filled from searches and from the open clip, played on the playhead, kept. */
public final class PlaylistViewModel {
    private static final Texts TEXTS = Texts.of(PlaylistViewModel.class);

    private final Playlist playlist = new Playlist();
    private final Playhead playhead;
    private final Function<TimeSpan, String> said;
    private final Notices notices;
    private final PlaylistFile file;
    private final LatestOnly writing;
    private final ReadOnlyObjectWrapper<@Nullable Excerpt> current = new ReadOnlyObjectWrapper<>();
    private boolean moving;

    /**
     * Reads what is kept in the file, and keeps every change there.
     *
     * @param said what is said of a span of the open video; may be nothing
     */
    public PlaylistViewModel(
            BackgroundTasks tasks,
            Playhead playhead,
            Function<TimeSpan, String> said,
            Notices notices,
            PlaylistFile file) {
        this.playhead = playhead;
        this.said = said;
        this.notices = notices;
        this.file = file;
        this.writing = tasks.latestOnly();
        tasks.task(TEXTS.get("reading"), progress -> file.read())
                .onDone(this::begin)
                .onFailed(e -> {
                    notices.problem(TEXTS.get("reading.failed"), e);
                    begin(List.of());
                })
                .quiet()
                .start();
        playhead.timeMicrosProperty().subscribe(now -> follow(now.longValue()));
        playhead.videoProperty().subscribe(video -> stopIfElsewhere());
    }

    private void begin(List<Excerpt> earlier) {
        List<Excerpt> meanwhile = List.copyOf(playlist.moments());
        playlist.restore(earlier);
        playlist.moments().subscribe(this::keep);
        playlist.add(meanwhile);
    }

    private void keep() {
        List<Excerpt> now = List.copyOf(playlist.moments());
        writing.task(TEXTS.get("keeping"), progress -> {
                    file.write(now, progress);
                    return now;
                })
                .onFailed(e -> notices.problem(TEXTS.get("keeping.failed"), e))
                .quiet()
                .start();
    }

    /** Adds hits of a search for something. */
    public void addHits(List<Hit> hits, String sought) {
        int added = playlist.add(hits.stream()
                .map(hit ->
                        new Excerpt(hit.moment().video().info(), hit.moment().span(), hit.score(), sought))
                .toList());
        tell(added);
    }

    /** Adds the open video's chosen span, or all of it, with what is said of it. */
    public void addClip() {
        Clip clip = playhead.clip();
        VideoInfo video = playhead.video();
        if (clip != null && video != null) {
            tell(playlist.add(List.of(new Excerpt(video, clip.span(), null, said.apply(clip.span())))));
        }
    }

    private void tell(int added) {
        notices.done(
                added == 0 ? TEXTS.get("there") : TEXTS.get("added", added),
                TEXTS.get("has", playlist.moments().size()));
    }

    /** Shows a moment, paused at its start. */
    void show(Excerpt excerpt) {
        moving = true;
        playhead.playingProperty().set(false);
        playhead.show(excerpt.video(), excerpt.span(), excerpt.span().startMicros());
        moving = false;
        current.set(excerpt);
    }

    /** Plays a moment and then those after it; leaving the moment by hand ends that. */
    void playFrom(Excerpt excerpt) {
        show(excerpt);
        playhead.playingProperty().set(true);
    }

    /** Plays all of it from the start. */
    void playAll() {
        if (!playlist.moments().isEmpty()) {
            playFrom(playlist.moments().getFirst());
        }
    }

    private void follow(long micros) {
        Excerpt now = current.get();
        if (now == null || moving) {
            return;
        }
        TimeSpan span = now.span();
        if (micros < span.startMicros() || micros > span.endMicros()) {
            current.set(null);
        } else if (playhead.playingProperty().get() && micros >= lastFrame(now)) {
            next(now);
        }
    }

    /** The start of a moment's last frame. */
    private static long lastFrame(Excerpt excerpt) {
        long frame = Math.round(1e6 / Math.max(1, excerpt.video().frameRate()));
        return Math.max(excerpt.span().startMicros() + 1, excerpt.span().endMicros() - frame);
    }

    private void next(Excerpt ended) {
        int place = playlist.moments().indexOf(ended);
        if (place >= 0 && place + 1 < playlist.moments().size()) {
            playFrom(playlist.moments().get(place + 1));
        } else {
            playhead.playingProperty().set(false);
        }
    }

    private void stopIfElsewhere() {
        Excerpt now = current.get();
        VideoInfo open = playhead.video();
        if (!moving
                && now != null
                && (open == null || !open.file().equals(now.video().file()))) {
            current.set(null);
        }
    }

    /** What there is, in words. */
    String summary() {
        long micros = playlist.moments().stream()
                .mapToLong(excerpt -> excerpt.span().durationMicros())
                .sum();
        return TEXTS.get("summary", playlist.moments().size(), Times.of(micros));
    }

    Playlist playlist() {
        return playlist;
    }

    /** The moment that the playhead is in as part of the playlist, or null. */
    ReadOnlyObjectProperty<@Nullable Excerpt> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Playhead playhead() {
        return playhead;
    }
}
