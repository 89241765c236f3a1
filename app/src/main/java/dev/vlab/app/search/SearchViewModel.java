package dev.vlab.app.search;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.library.FrameScore;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.ScoreRange;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.SearchResult;
import dev.vlab.engine.library.Sought;
import dev.vlab.engine.library.VideoHits;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private static final Texts TEXTS = Texts.of(SearchViewModel.class);

    /** The engine's part. */
    public interface Search {
        SearchResult search(SearchQuery query, Progress progress) throws IOException;

        /** How well each frame of a moment matches what is sought. */
        List<FrameScore> why(Moment moment, Sought sought) throws IOException;
    }

    /**
     * Something seen, of which more is sought.
     *
     * @param sought what
     * @param words how a person is told of it
     */
    public record Like(Sought sought, String words) {
        /** What is seen in a file at a time. */
        public static Like of(Sought sought, String when, Path file) {
            return new Like(sought, TEXTS.get("like.moment", when, file.getFileName()));
        }
    }

    /** What a search found. */
    public record Found(SearchQuery query, List<VideoHits> videos, ScoreRange range) {}

    private final Playhead preview;
    private final Consumer<Hit> explore;
    private final BiConsumer<List<Hit>, String> collect;
    private final ObservableValue<Job<Search>> job;
    private final JobRun run;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty then = new SimpleStringProperty("");
    private final StringProperty without = new SimpleStringProperty("");
    private final SearchScope scope = new SearchScope();
    private final ReadOnlyObjectWrapper<@Nullable Like> like = new ReadOnlyObjectWrapper<>();
    private final LatestOnly explaining;
    private final ReadOnlyObjectWrapper<List<FrameScore>> why = new ReadOnlyObjectWrapper<>(List.of());
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
     * @param collect puts moments aside, with the words of what they were found by
     */
    public SearchViewModel(
            BackgroundTasks tasks,
            Playhead preview,
            ObservableList<String> recent,
            Consumer<Hit> explore,
            BiConsumer<List<Hit>, String> collect,
            ObservableValue<Job<Search>> job) {
        this.recent = recent;
        this.preview = preview;
        this.explore = explore;
        this.collect = collect;
        this.job = job;
        this.run = new JobRun(tasks);
        this.explaining = tasks.latestOnly();
        text.subscribe(now -> {
            if (!now.isBlank()) {
                like.set(null);
            }
            search();
        });
        then.subscribe(now -> search());
        without.subscribe(now -> search());
        scope.parts().forEach(part -> part.subscribe(this::search));
        job.subscribe(now -> search());
    }

    /** Searches for what stands in the fields; the newest search wins. */
    public void search() {
        Sought sought = sought();
        if (sought == null) {
            run.cancel();
            found.set(null);
            chosen.set(null);
            return;
        }
        SearchQuery query;
        try {
            query = query(sought);
        } catch (IllegalArgumentException e) { // filters that no video can pass
            run.refuse(TEXTS.get("refused", e.getMessage()));
            return;
        }
        switch (job.getValue()) {
            case Job.Missing<Search>(var why, var todo) -> run.refuse(why + " " + todo);
            case Job.Ready<Search>(var call, var model) ->
                run.start(
                        TEXTS.get("searching"),
                        progress -> call.search(query, progress),
                        result -> show(query, result));
        }
    }

    private @Nullable Sought sought() {
        String wanted = text.get().strip();
        Like seen = like.get();
        if (seen != null) {
            return seen.sought();
        }
        return wanted.isEmpty() ? null : new Sought.Words(wanted);
    }

    private SearchQuery query(Sought sought) {
        String after = then.get().strip();
        List<String> unwanted = Stream.of(without.get().split(","))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .toList();
        return new SearchQuery(
                sought,
                after.isEmpty() ? null : after,
                SearchQuery.USUAL_GAP_MICROS,
                unwanted,
                sought instanceof Sought.Words && after.isEmpty(),
                scope.filter(),
                SearchQuery.PLENTY,
                -1);
    }

    private void show(SearchQuery query, SearchResult result) {
        threshold.set(result.range().suggested());
        found.set(new Found(query, result.byVideo(), result.range()));
        chosen.set(null);
    }

    /** Searches for more of something seen, in place of words. */
    public void searchLike(Like seen) {
        like.set(seen);
        if (text.get().isEmpty()) {
            search();
        } else {
            text.set("");
        }
    }

    /** Searches for moments that look like the picture in a file. */
    public void searchLikePicture(Path picture) {
        searchLike(new Like(
                new Sought.LikePicture(picture, 0), picture.getFileName().toString()));
    }

    /** Searches for moments like the chosen one. */
    public void searchLikeChosen() {
        Hit hit = chosen.get();
        if (hit != null) {
            Moment moment = hit.moment();
            searchLike(Like.of(
                    new Sought.LikeMoment(moment),
                    Times.of(moment.span().startMicros()),
                    moment.video().info().file()));
        }
    }

    /** No longer searches for more of something seen. */
    public void forgetLike() {
        like.set(null);
        search();
    }

    /** Searches for something else. */
    public void searchFor(String wanted) {
        text.set(wanted);
    }

    /** Whether a hit reaches the threshold. */
    public boolean keeps(Hit hit) {
        return hit.reaches(threshold.get());
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
        if (!text.get().isBlank()) {
            Settings.remember(recent, text.get().strip());
        }
        chosen.set(hit);
        explain(hit);
        preview.playingProperty().set(false);
        goTo(preview, hit);
    }

    private void explain(Hit hit) {
        why.set(List.of());
        Found now = found.get();
        if (now != null && job.getValue() instanceof Job.Ready<Search>(var call, var model)) {
            explaining
                    .task(
                            TEXTS.get("explaining"),
                            progress -> call.why(hit.moment(), now.query().sought()))
                    .onDone(why::set)
                    .quiet()
                    .start();
        }
    }

    /** Shows an instant of the chosen hit in the preview. */
    public void look(FrameScore frame) {
        preview.playingProperty().set(false);
        preview.seek(frame.micros());
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

    /** Puts the chosen hit aside. */
    public void collectChosen() {
        Hit hit = chosen.get();
        if (hit != null) {
            collect(List.of(hit));
        }
    }

    /** Puts every hit aside that reaches the threshold. */
    public void collectKept() {
        collect(kept());
    }

    private void collect(List<Hit> hits) {
        Like seen = like.get();
        collect.accept(hits, seen == null ? text.get().strip() : TEXTS.get("collected.like", seen.words()));
    }

    /** Has a playhead show a hit's video, with the moment chosen, at its best instant. */
    public static void goTo(Playhead playhead, Hit hit) {
        playhead.show(hit.moment().video().info(), hit.moment().span(), hit.bestMicros());
    }

    /** What should be seen. */
    public StringProperty textProperty() {
        return text;
    }

    /** What should be seen afterwards in the same video; may be empty. */
    public StringProperty thenProperty() {
        return then;
    }

    /** What should not be seen, several things with commas between them; may be empty. */
    public StringProperty withoutProperty() {
        return without;
    }

    /** Which videos are looked into. */
    public SearchScope scope() {
        return scope;
    }

    /** Something seen of which more is sought, in place of words; or null. */
    public ReadOnlyObjectProperty<@Nullable Like> likeProperty() {
        return like.getReadOnlyProperty();
    }

    /** How well each frame of the chosen hit matches; empty while that is not known. */
    public ReadOnlyObjectProperty<List<FrameScore>> whyProperty() {
        return why.getReadOnlyProperty();
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
