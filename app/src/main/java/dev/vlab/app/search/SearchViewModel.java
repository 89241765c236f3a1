package dev.vlab.app.search;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.ScoreRange;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Finding moments by words, as they are typed, and going to them. */
public final class SearchViewModel {
    /** The engine's part. */
    @FunctionalInterface
    public interface Search {
        List<Hit> search(SearchQuery query) throws IOException;
    }

    /** What a search found. */
    public record Found(SearchQuery query, List<VideoHits> videos, ScoreRange range) {}

    private final Playhead preview;
    private final Consumer<Hit> explore;
    private final ObservableValue<Job<Search>> job;
    private final JobRun run;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty then = new SimpleStringProperty("");
    private final DoubleProperty threshold = new SimpleDoubleProperty();
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Hit> chosen = new SimpleObjectProperty<>();
    private final ObservableList<String> recent;

    /**
     * Makes the view model.
     *
     * @param preview the clock of the preview beside the hits
     * @param recent queries that led somewhere, newest first; grows with each hit that is chosen
     * @param explore opens a moment where it can be worked on
     */
    public SearchViewModel(
            BackgroundTasks tasks,
            Playhead preview,
            ObservableList<String> recent,
            Consumer<Hit> explore,
            ObservableValue<Job<Search>> job) {
        this.recent = recent;
        this.preview = preview;
        this.explore = explore;
        this.job = job;
        this.run = new JobRun(tasks);
        text.subscribe(now -> search());
        then.subscribe(now -> search());
        job.subscribe(now -> search());
    }

    /** Searches for what stands in the fields; the newest search wins. */
    public void search() {
        String wanted = text.get().strip();
        String after = then.get().strip();
        if (wanted.isEmpty()) {
            run.cancel();
            found.set(null);
            chosen.set(null);
            return;
        }
        SearchQuery query = SearchQuery.everything(wanted, after.isEmpty() ? null : after);
        switch (job.getValue()) {
            case Job.Missing<Search>(var why, var todo) -> run.refuse(why + " " + todo);
            case Job.Ready<Search>(var call, var model) ->
                run.start("Searching", progress -> call.search(query), hits -> show(query, hits));
        }
    }

    private void show(SearchQuery query, List<Hit> hits) {
        ScoreRange range = ScoreRange.of(hits);
        threshold.set(range.suggested());
        found.set(new Found(query, VideoHits.group(hits), range));
        chosen.set(null);
    }

    /** Searches for something else. */
    public void searchFor(String wanted) {
        text.set(wanted);
    }

    /** Whether a hit reaches the threshold. */
    public boolean keeps(Hit hit) {
        return hit.score() >= threshold.get();
    }

    /** Hits that reach the threshold, video by video in the order shown. */
    public List<Hit> kept() {
        Found now = found.get();
        return now == null
                ? List.of()
                : now.videos().stream()
                        .flatMap(video -> video.hits().stream())
                        .filter(this::keeps)
                        .toList();
    }

    /** Chooses the hit so many places after the chosen one; the best one if none is chosen. */
    public void step(int places) {
        List<Hit> kept = kept();
        if (kept.isEmpty()) {
            return;
        }
        int now = kept.indexOf(chosen.get());
        Found all = found.get();
        choose(
                now < 0 && all != null
                        ? all.videos().getFirst().best()
                        : kept.get(Math.clamp(now + places, 0, kept.size() - 1)));
    }

    /** Chooses a hit: the preview shows its best instant. */
    public void choose(Hit hit) {
        Settings.remember(recent, text.get().strip());
        chosen.set(hit);
        preview.playingProperty().set(false);
        goTo(preview, hit);
    }

    /** Plays the chosen hit in the preview; the best one if none is chosen. */
    public void play() {
        if (chosen.get() == null) {
            step(1);
        }
        Hit hit = chosen.get();
        if (hit != null) {
            preview.seek(hit.moment().span().startMicros());
            preview.playingProperty().set(true);
        }
    }

    /** Opens the chosen hit where it can be worked on. */
    public void explore() {
        Hit hit = chosen.get();
        if (hit != null) {
            preview.playingProperty().set(false);
            explore.accept(hit);
        }
    }

    /** Has a playhead show a hit's video, with the moment chosen, at its best instant. */
    public static void goTo(Playhead playhead, Hit hit) {
        VideoInfo video = hit.moment().video().info();
        VideoInfo open = playhead.video();
        if (open == null || !open.file().equals(video.file())) {
            playhead.open(video);
        }
        playhead.select(hit.moment().span());
        playhead.seek(hit.bestMicros());
    }

    /** What should be seen. */
    public StringProperty textProperty() {
        return text;
    }

    /** What should be seen afterwards in the same video; may be empty. */
    public StringProperty thenProperty() {
        return then;
    }

    /** Least score of a hit; each search sets it to where matches stand out, and the person moves it from there. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** What the last search found, hits below the threshold included; null without one. */
    public ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** The hit that the preview shows, or null. */
    public ObjectProperty<@Nullable Hit> chosenProperty() {
        return chosen;
    }

    /** Queries that led somewhere, newest first. */
    public ObservableList<String> recent() {
        return recent;
    }

    public JobRun run() {
        return run;
    }

    public ObservableValue<Job<Search>> jobProperty() {
        return job;
    }
}
