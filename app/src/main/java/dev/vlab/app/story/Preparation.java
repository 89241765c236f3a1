package dev.vlab.app.story;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.story.Slide.State;
import dev.vlab.app.work.BackgroundTask;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Work;
import dev.vlab.engine.story.ClipFinder;
import dev.vlab.engine.story.FoundClip;
import dev.vlab.engine.story.FoundMoment;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Makes one step ready to be shown: finds its clip, has it computed, or falls back to what is stored. */
final class Preparation {
    private record Made(StepResult result, @Nullable FoundClip footage) {}

    private final BackgroundTasks tasks;
    private final ObservableValue<Job<PresenterModel.Perform>> job;
    private final ClipFinder finder;
    private final ReadOnlyObjectWrapper<Slide> slide;
    private @Nullable BackgroundTask<?> running;
    private boolean begun;

    Preparation(Step step, BackgroundTasks tasks, ObservableValue<Job<PresenterModel.Perform>> job, ClipFinder finder) {
        this.tasks = tasks;
        this.job = job;
        this.finder = finder;
        this.slide = new ReadOnlyObjectWrapper<>(new Slide(step));
    }

    ReadOnlyObjectProperty<Slide> slideProperty() {
        return slide.getReadOnlyProperty();
    }

    Slide slide() {
        return slide.get();
    }

    /** Takes over a step that differs in nothing that has to be computed. */
    void rename(Step same) {
        slide.set(slide().with(same));
    }

    /** Starts, unless that was done. */
    void begin() {
        if (begun) {
            return;
        }
        begun = true;
        StoryClip clip = slide().step().clip();
        if (clip == null) {
            compute(null);
        } else {
            start(progress -> finder.open(clip, progress), footage -> {
                slide.set(slide().with(footage));
                compute(footage);
            });
        }
    }

    /** Gives up what is under way; what is done stays. */
    void leave() {
        if (!slide().settled()) {
            stop();
        }
    }

    /** Will be computed anew; until then the last result stays. */
    void forget() {
        stop();
        slide.set(slide().waiting());
    }

    /** Begins at nothing. */
    void reset() {
        stop();
        slide.set(new Slide(slide().step()));
    }

    private void stop() {
        begun = false;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void compute(@Nullable FoundClip footage) {
        Clip clip = footage == null ? null : footage.clip();
        switch (job.getValue()) {
            case Job.Missing<PresenterModel.Perform>(var why, var todo) -> fallBack(why);
            case Job.Ready<PresenterModel.Perform>(var perform, var model) ->
                start(
                        progress -> place(perform.run(slide().step().task(), clip, progress), footage, progress),
                        made -> slide.set(slide().settled(State.LIVE, made.footage(), made.result(), "")));
        }
    }

    private void fallBack(String why) {
        StepResult stored = slide().step().stored();
        FoundClip footage = slide().footage();
        if (stored == null) {
            slide.set(slide().settled(State.NOTHING, footage, null, why));
        } else {
            running = tasks.task("", progress -> place(stored, footage, progress))
                    .onDone(made -> slide.set(slide().settled(State.STORED, made.footage(), made.result(), why)))
                    .onFailed(e -> slide.set(slide().settled(State.STORED, footage, stored, why)))
                    .quiet()
                    .start();
        }
    }

    private <T> void start(Work<T> work, Consumer<T> onDone) {
        running = tasks.task("", work)
                .onDone(onDone)
                .onFailed(e -> fallBack(Problem.line(Problem.of(e))))
                .quiet()
                .start();
    }

    /** Puts a result in terms of the files of this machine; a search's best moment is what plays. */
    private Made place(StepResult result, @Nullable FoundClip footage, Progress progress) throws IOException {
        return switch (result) {
            case StepResult.Found found -> place(found, progress);
            case StepResult.Looked looked
            when footage != null ->
                new Made(
                        new StepResult.Looked(
                                looked.words(), looked.word(), looked.maps().at(footage.clip())),
                        footage);
            default -> new Made(result, footage);
        };
    }

    private Made place(StepResult.Found found, Progress progress) {
        FoundClip best = null;
        List<FoundMoment> here = new ArrayList<>();
        for (FoundMoment moment : found.moments()) {
            StoryClip clip = moment.clip();
            try {
                FoundClip footage = finder.open(clip, progress);
                best = best == null ? footage : best;
                StoryClip placed = new StoryClip(footage.video().file(), clip.sha256(), footage.span());
                here.add(new FoundMoment(placed, moment.score()));
            } catch (IOException e) { // a moment without its video still says where it was
                here.add(moment);
            }
        }
        return new Made(new StepResult.Found(here), best);
    }
}
