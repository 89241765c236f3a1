package dev.vlab.app.ask;

import dev.vlab.app.ask.AskViewModel.Ask;
import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Batches;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question to several videos, each as a whole. A video without an answer does not keep the others from theirs. */
public final class SurveyViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SurveyViewModel.class);
    private static final Texts TEXTS = Texts.of(SurveyViewModel.class);

    private final BackgroundTasks tasks;
    private final ObservableValue<Job<Ask>> job;
    private final Consumer<Exchange> keep;
    private final JobRun run;
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<VideoInfo>> videos = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<SurveyRow> rows = FXCollections.observableArrayList();
    private int runs;

    /**
     * Makes the view model.
     *
     * @param keep gets each answer, for the video's own conversation
     */
    public SurveyViewModel(BackgroundTasks tasks, ObservableValue<Job<Ask>> job, Consumer<Exchange> keep) {
        this.tasks = tasks;
        this.job = job;
        this.keep = keep;
        this.run = new JobRun(tasks);
    }

    /** Chooses what is asked about; answers about others go. */
    public void choose(List<VideoInfo> chosen) {
        if (!chosen.equals(videos.get())) {
            stop();
            rows.clear();
            videos.set(List.copyOf(chosen));
        }
    }

    /** Asks what stands in the question field, one video after the other. */
    public void ask() {
        String text = question.get().strip();
        List<VideoInfo> all = videos.get();
        if (text.isEmpty() || all.isEmpty()) {
            return;
        }
        switch (job.getValue()) {
            case Job.Missing<Ask>(var why, var todo) -> run.refuse(why + " " + todo);
            case Job.Ready<Ask>(var call, var model) -> {
                stop();
                rows.clear();
                int mine = runs;
                Batches<SurveyRow> answered = tasks.batches(some -> {
                    if (mine == runs) {
                        some.forEach(this::answered);
                    }
                });
                run.start(
                        TEXTS.get("answering", text),
                        progress -> {
                            ask(all, text, new Asked(call, model.name()), progress, answered);
                            return all;
                        },
                        done -> {});
            }
        }
    }

    /** Who is asked. */
    private record Asked(Ask call, String model) {}

    private static void ask(
            List<VideoInfo> all, String text, Asked asked, Progress progress, Batches<SurveyRow> answered) {
        for (int i = 0; i < all.size(); i++) {
            progress.check();
            VideoInfo video = all.get(i);
            progress.report(
                    (double) i / all.size(),
                    TEXTS.get("survey.at", i + 1, all.size(), video.file().getFileName()));
            answered.add(row(video, text, asked));
        }
    }

    private static SurveyRow row(VideoInfo video, String text, Asked asked) {
        try {
            Clip clip = new Clip(video.file(), new TimeSpan(0, video.durationMicros()));
            return new SurveyRow(
                    video, new Exchange(asked.call().ask(clip, text), asked.model(), System.currentTimeMillis()), "");
        } catch (IOException | RuntimeException e) {
            LOG.warn("no answer about {}", video.file(), e);
            String why = e.getMessage();
            return new SurveyRow(video, null, why == null ? e.getClass().getSimpleName() : why);
        }
    }

    private void answered(SurveyRow row) {
        rows.add(row);
        if (row.exchange() != null) {
            keep.accept(row.exchange());
        }
    }

    /** Ends what runs; the answers so far stay. */
    public void stop() {
        runs++;
        run.cancel();
    }

    /** How often each answer was given, the most frequent first. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream().filter(row -> row.exchange() != null).forEach(row -> counts.merge(row.said(), 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    public StringProperty questionProperty() {
        return question;
    }

    /** What is asked about. */
    public ReadOnlyObjectProperty<List<VideoInfo>> videosProperty() {
        return videos.getReadOnlyProperty();
    }

    /** The answers so far, in the order of the videos. */
    ObservableList<SurveyRow> rows() {
        return rows;
    }

    JobRun run() {
        return run;
    }

    ObservableValue<Job<Ask>> jobProperty() {
        return job;
    }
}
