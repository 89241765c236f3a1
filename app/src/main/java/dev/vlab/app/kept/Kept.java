package dev.vlab.app.kept;

import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What is said of videos, that of the open one in view. Every change is written down at once and can be taken back,
 * step by step. What an earlier start left arrives after the video was read through once; changes made until then stay.
 */
public final class Kept<T> {
    private static final Texts TEXTS = Texts.of(Kept.class);

    private final BackgroundTasks tasks;
    private final Notices notices;
    private final Playhead playhead;
    private final KeptFiles<T> files;
    private final Map<Path, Said<T>> videos = new HashMap<>();
    private final ObservableList<T> shown = FXCollections.observableArrayList();
    private final ObservableList<T> seen = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    private record Read<T>(Path place, List<T> said) {}

    public Kept(BackgroundTasks tasks, Notices notices, Playhead playhead, KeptFiles<T> files) {
        this.tasks = tasks;
        this.notices = notices;
        this.playhead = playhead;
        this.files = files;
        playhead.videoProperty().subscribe(video -> show());
    }

    private Said<T> of(Path video) {
        Said<T> known = videos.get(video);
        if (known != null) {
            return known;
        }
        Said<T> said = new Said<>(tasks.latestOnly());
        videos.put(video, said);
        tasks.task(TEXTS.get("reading"), progress -> {
                    Path place = files.place(video, progress);
                    return new Read<>(place, files.read(place, video));
                })
                .onDone(read -> begin(said, read.said(), read.place()))
                .onFailed(e -> {
                    begin(said, List.of(), null);
                    notices.problem(TEXTS.get("reading.failed", String.valueOf(video.getFileName())), e);
                })
                .quiet()
                .start();
        return said;
    }

    private void begin(Said<T> said, List<T> earlier, @Nullable Path place) {
        said.begin(earlier, place);
        if (!said.now().equals(earlier)) {
            write(said);
        }
        show();
    }

    /** Changes what is said of a video. */
    public void change(Path video, UnaryOperator<List<T>> change) {
        Said<T> said = of(video);
        List<T> before = said.now();
        said.change(change);
        if (!said.now().equals(before)) {
            write(said);
            show();
        }
    }

    /** Changes what is said of the open video. */
    public void changeShown(UnaryOperator<List<T>> change) {
        VideoInfo open = playhead.video();
        if (open != null) {
            change(open.file(), change);
        }
    }

    /** Takes back the last change of what is said of the open video. */
    public void undo() {
        VideoInfo open = playhead.video();
        if (open != null) {
            Said<T> said = of(open.file());
            said.undo();
            write(said);
            show();
        }
    }

    private void write(Said<T> said) {
        Path place = said.place();
        if (place != null) {
            List<T> now = said.now();
            said.writing()
                    .task(TEXTS.get("keeping"), progress -> {
                        files.write(place, now, progress);
                        return now;
                    })
                    .onFailed(e -> notices.problem(TEXTS.get("keeping.failed"), e))
                    .quiet()
                    .start();
        }
    }

    private void show() {
        VideoInfo open = playhead.video();
        Said<T> said = open == null ? null : of(open.file());
        List<T> now = said == null ? List.of() : said.now();
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
        undoable.set(said != null && said.undoable());
    }

    /** What is said of the open video. */
    public ObservableList<T> shown() {
        return seen;
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }
}
