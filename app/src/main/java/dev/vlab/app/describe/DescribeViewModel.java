package dev.vlab.app.describe;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.jobs.Scope;
import dev.vlab.app.kept.Kept;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Captions of the open video, kept for each. They never overlap: a new one replaces those it touches. */
public final class DescribeViewModel {
    private static final Texts TEXTS = Texts.of(DescribeViewModel.class);

    /** The engine's part. */
    @FunctionalInterface
    public interface Describe {
        /** Captions for pieces of about so many seconds, or one for the whole. */
        List<Caption> describe(Clip clip, OptionalDouble segmentSeconds, Progress progress) throws IOException;
    }

    private final Playhead playhead;
    private final ObservableValue<Job<Describe>> job;
    private final JobRun run;
    private final ObservableValue<String> scope;
    private final ObservableValue<String> wholeTitle;
    private final BooleanBinding nothingOpen;
    private final ObjectProperty<Double> segmentSeconds = new SimpleObjectProperty<>(5.0);
    private final BooleanProperty subtitles = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable CaptionLine> current = new ReadOnlyObjectWrapper<>();
    private final Kept<CaptionLine> kept;

    public DescribeViewModel(
            BackgroundTasks tasks, Playhead playhead, Kept<CaptionLine> kept, ObservableValue<Job<Describe>> job) {
        this.playhead = playhead;
        this.kept = kept;
        this.job = job;
        this.run = new JobRun(tasks);
        this.scope = Scope.of(playhead);
        this.nothingOpen = playhead.clipProperty().isNull();
        this.wholeTitle = Bindings.createStringBinding(
                () -> playhead.selection() == null ? TEXTS.get("whole.clip") : TEXTS.get("whole.selection"),
                playhead.selectionProperty());
        playhead.videoProperty().subscribe(now -> run.cancel());
        kept.shown().subscribe(this::follow);
        playhead.timeMicrosProperty().subscribe(now -> follow());
    }

    /** One caption for the clip or the chosen span. */
    public void describe() {
        start(TEXTS.get("describing"), OptionalDouble.empty());
    }

    /** A caption for each piece of about {@link #segmentSecondsProperty} seconds. */
    public void describeSpans() {
        start(TEXTS.get("describing.spans"), OptionalDouble.of(segmentSeconds.get()));
    }

    private void start(String title, OptionalDouble segment) {
        Clip clip = playhead.clip();
        if (clip == null) {
            return;
        }
        switch (job.getValue()) {
            case Job.Missing<Describe>(var why, var todo) -> run.refuse(why + " " + todo);
            case Job.Ready<Describe>(var call, var model) ->
                run.start(title, progress -> call.describe(clip, segment, progress), this::described);
        }
    }

    private void described(List<Caption> made) {
        if (made.isEmpty()) {
            return;
        }
        Path file = made.getFirst().clip().file();
        kept.change(file, before -> {
            List<CaptionLine> all = new ArrayList<>(before);
            all.removeIf(old -> made.stream()
                    .anyMatch(
                            caption -> shared(old.clip().span(), caption.clip().span()) > 0));
            made.forEach(caption -> all.add(CaptionLine.of(caption)));
            all.sort(Comparator.comparingLong(DescribeViewModel::start));
            return all;
        });
    }

    /** How long two spans are both, in microseconds; not above 0 if they do not overlap. */
    private static long shared(TimeSpan one, TimeSpan other) {
        return Math.min(one.endMicros(), other.endMicros()) - Math.max(one.startMicros(), other.startMicros());
    }

    private static long start(CaptionLine caption) {
        return caption.clip().span().startMicros();
    }

    /** Puts other words in the place of a caption's; none change nothing. */
    public void edit(CaptionLine caption, String words) {
        if (!words.isBlank()) {
            replace(caption, caption.edit(words));
        }
    }

    /** Puts the model's own words back. */
    public void restore(CaptionLine caption) {
        replace(caption, CaptionLine.of(caption.made()));
    }

    private void replace(CaptionLine caption, CaptionLine by) {
        kept.changeShown(before ->
                before.stream().map(one -> one.equals(caption) ? by : one).toList());
    }

    private void follow() {
        current.set(at(playhead.timeMicros()));
    }

    /** The caption at an instant, or null. */
    public @Nullable CaptionLine at(long micros) {
        return captions().stream()
                .filter(caption -> caption.clip().span().contains(micros))
                .findFirst()
                .orElse(null);
    }

    /** What the caption says that covers the most of a span of the open video, and half of it at least; or nothing. */
    public String said(TimeSpan span) {
        return captions().stream()
                .max(Comparator.comparingLong(caption -> shared(caption.clip().span(), span)))
                .filter(caption -> 2 * shared(caption.clip().span(), span) >= span.durationMicros())
                .map(CaptionLine::text)
                .orElse("");
    }

    /** Moves the playhead to the first frame of a caption. */
    public void jump(CaptionLine caption) {
        VideoInfo video = playhead.video();
        double frame = video == null || video.frameRate() <= 0 ? 1 : 1e6 / video.frameRate();
        // Spans begin between frames; the frame shown at a span's very start would be the last one before it.
        playhead.seek(Math.round(Math.ceil(start(caption) / frame) * frame));
    }

    /** Forgets the open video's captions. */
    public void clear() {
        kept.changeShown(before -> List.of());
    }

    /** Takes back the last change of the open video's captions. */
    public void undo() {
        kept.undo();
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return kept.undoableProperty();
    }

    /** Captions of the open video in order of time. */
    public ObservableList<CaptionLine> captions() {
        return kept.shown();
    }

    /** The caption at the playhead, or null. */
    public ReadOnlyObjectProperty<@Nullable CaptionLine> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Length of the pieces in seconds. */
    public ObjectProperty<Double> segmentSecondsProperty() {
        return segmentSeconds;
    }

    /** Whether captions are shown over the video. */
    public BooleanProperty subtitlesProperty() {
        return subtitles;
    }

    /** Whether there is no video to describe. */
    public ObservableBooleanValue nothingOpenProperty() {
        return nothingOpen;
    }

    /** What {@link #describe} does at the moment. */
    public ObservableValue<String> wholeTitleProperty() {
        return wholeTitle;
    }

    /** What is described: the clip or the chosen span. */
    public ObservableValue<String> scopeProperty() {
        return scope;
    }

    public JobRun run() {
        return run;
    }

    public ObservableValue<Job<Describe>> jobProperty() {
        return job;
    }
}
