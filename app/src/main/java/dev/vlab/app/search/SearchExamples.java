package dev.vlab.app.search;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Queries to try, drawn from the library: what the model says of some of its videos. None where the model cannot
 * describe.
 */
public final class SearchExamples {
    private static final Texts TEXTS = Texts.of(SearchExamples.class);

    /** The engine's part. */
    @FunctionalInterface
    public interface Describe {
        /** What is seen at the beginning of a video. */
        String describe(LibraryVideo video) throws IOException;
    }

    private static final int MOST = 5;
    /** What is longer is no query that anyone would type. */
    private static final int MOST_LETTERS = 48;

    private final ObservableList<LibraryVideo> videos;
    private final ObservableValue<Job<Describe>> job;
    private final LatestOnly slot;
    private final ObservableList<String> examples = FXCollections.observableArrayList();
    private List<Object> drawnFrom = List.of();

    public SearchExamples(
            BackgroundTasks tasks, ObservableList<LibraryVideo> videos, ObservableValue<Job<Describe>> job) {
        this.videos = videos;
        this.job = job;
        this.slot = tasks.latestOnly();
    }

    /** Draws examples, unless neither library nor model has changed since the last time. */
    public void refresh() {
        List<LibraryVideo> now = List.copyOf(videos);
        List<Object> from = List.of(now, job.getValue());
        if (from.equals(drawnFrom)) {
            return;
        }
        drawnFrom = from;
        switch (job.getValue()) {
            case Job.Missing<Describe> missing -> {
                slot.cancel();
                examples.clear();
            }
            case Job.Ready<Describe>(var call, var model) ->
                slot.task(TEXTS.get("examples.looking"), progress -> draw(now, call, progress))
                        .onDone(examples::setAll)
                        .onFailed(e -> examples.clear())
                        .quiet()
                        .start();
        }
    }

    private static List<String> draw(List<LibraryVideo> videos, Describe call, Progress progress) throws IOException {
        List<LibraryVideo> some = spread(videos);
        Set<String> drawn = new LinkedHashSet<>();
        for (LibraryVideo video : some) {
            progress.check();
            String example = firstThought(call.describe(video));
            if (!example.isEmpty() && example.length() <= MOST_LETTERS) {
                drawn.add(example);
            }
        }
        return List.copyOf(drawn);
    }

    /** A few videos, far apart in the order of names, so that variants of one recording do not fill them all. */
    private static List<LibraryVideo> spread(List<LibraryVideo> videos) {
        List<LibraryVideo> byName = new ArrayList<>(videos);
        byName.sort(Comparator.comparing(video -> video.info().file()));
        List<LibraryVideo> some = new ArrayList<>();
        int count = Math.min(MOST, byName.size());
        for (int i = 0; i < count; i++) {
            some.add(byName.get((int) ((i + 0.5) * byName.size() / count)));
        }
        return some;
    }

    /** A caption up to its first comma: what comes after it is for the field beside. */
    private static String firstThought(String caption) {
        int comma = caption.indexOf(',');
        return (comma < 0 ? caption : caption.substring(0, comma)).strip();
    }

    /** Queries to try. */
    public ObservableList<String> all() {
        return examples;
    }
}
