package dev.vlab.app.story;

import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.attention.Words;
import dev.vlab.app.jobs.Job;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.story.ClipFinder;
import dev.vlab.engine.story.FoundClip;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A story being shown, step by step. While one step is in view, the next is made ready. */
public final class PresenterModel {
    /** Before the first step: the story's title. */
    public static final int TITLE = -1;

    /**
     * Pixels across what a model sees. A stored result does not say; it matters to less than a pixel of where the
     * square lies that is cut out of the picture.
     */
    private static final int SEEN = 224;

    /** The engine's part. */
    @FunctionalInterface
    public interface Perform {
        StepResult run(StepTask task, @Nullable Clip clip, Progress progress) throws IOException;
    }

    private final BackgroundTasks tasks;
    private final Playhead playhead;
    private final AttentionViewModel looks;
    private final ObservableValue<Job<Perform>> job;
    private final ClipFinder finder;
    private final BiConsumer<Step, StepResult> computed;
    private final List<Preparation> preparations = new ArrayList<>();
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(TITLE);
    private final ReadOnlyObjectWrapper<Story> story = new ReadOnlyObjectWrapper<>(new Story("", List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Slide> current = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty black = new SimpleBooleanProperty();
    private final Subscription following;
    private @Nullable FoundClip playing;

    /**
     * Makes the model.
     *
     * @param playhead the clock of what plays beside the results
     * @param looks draws attention over that
     * @param computed gets each result that was computed, with its step
     */
    public PresenterModel(
            BackgroundTasks tasks,
            Playhead playhead,
            AttentionViewModel looks,
            ObservableValue<Job<Perform>> job,
            ClipFinder finder,
            BiConsumer<Step, StepResult> computed) {
        this.tasks = tasks;
        this.playhead = playhead;
        this.looks = looks;
        this.job = job;
        this.finder = finder;
        this.computed = computed;
        following = job.subscribe(now -> {
            preparations.forEach(Preparation::forget);
            prepare();
        });
    }

    /** Takes a story, keeping what is ready of steps that did not change. */
    public void tell(Story told) {
        List<Preparation> before = new ArrayList<>(preparations);
        List<Preparation> now = new ArrayList<>();
        for (Step step : told.steps()) {
            Preparation same = before.stream()
                    .filter(one -> one.slide().step().hasSameWork(step))
                    .findFirst()
                    .orElse(null);
            before.remove(same);
            now.add(same == null ? made(step) : same);
        }
        before.forEach(Preparation::leave);
        preparations.clear();
        preparations.addAll(now);
        story.set(told);
        position.set(Math.min(position.get(), now.size() - 1));
        for (int i = 0; i < now.size(); i++) {
            now.get(i).rename(told.steps().get(i));
        }
        prepare();
        show();
    }

    private Preparation made(Step step) {
        Preparation preparation = new Preparation(step, tasks, job, finder);
        preparation.slideProperty().addListener((property, before, now) -> {
            StepResult result = now.result();
            if (now.state() == Slide.State.LIVE && before.state() != Slide.State.LIVE && result != null) {
                computed.accept(now.step(), result);
            }
            if (here() == preparation) {
                prepare();
                show();
            }
        });
        return preparation;
    }

    private @Nullable Preparation here() {
        return at(position.get());
    }

    private @Nullable Preparation at(int place) {
        return place >= 0 && place < preparations.size() ? preparations.get(place) : null;
    }

    /** Computes what is in view, and when that is done what comes next. */
    private void prepare() {
        Preparation now = here();
        Preparation next = at(position.get() + 1);
        if (now != null) {
            now.begin();
        }
        if (next != null && (now == null || now.slide().settled())) {
            next.begin();
        }
    }

    private void show() {
        Preparation now = here();
        Slide slide = now == null ? null : now.slide();
        play(slide == null ? null : slide.footage());
        if (slide != null
                && slide.result() instanceof StepResult.Looked looked
                && slide.step().task() instanceof StepTask.Look task) {
            looks.show(new Words(task.question(), task.text()), looked.maps(), SEEN);
            looks.overlayProperty().set(task.stream());
        } else {
            looks.overlayProperty().set(null);
        }
        current.set(slide);
    }

    private void play(@Nullable FoundClip footage) {
        if (footage == null) {
            playhead.close();
        } else if (!footage.equals(playing)) {
            playhead.show(footage.video(), footage.span(), footage.span().startMicros());
            playhead.playingProperty().set(true);
        }
        playing = footage;
    }

    /** Shows a step, from the start of its clip. */
    public void go(int to) {
        int place = Math.clamp(to, TITLE, preparations.size() - 1);
        for (int i = 0; i < preparations.size(); i++) {
            if (i != place && i != place + 1) {
                preparations.get(i).leave();
            }
        }
        playing = null;
        position.set(place);
        prepare();
        show();
    }

    /** Shows a step with everything computed anew: a presentation shows nothing from before it. */
    public void start(int at) {
        position.set(TITLE);
        preparations.forEach(Preparation::reset);
        go(at);
    }

    /** Ends what is under way; nothing is computed from now on. */
    void close() {
        following.unsubscribe();
        preparations.forEach(Preparation::leave);
    }

    public void next() {
        if (position.get() < preparations.size() - 1) {
            go(position.get() + 1);
        }
    }

    public void back() {
        if (position.get() > TITLE) {
            go(position.get() - 1);
        }
    }

    public void first() {
        go(TITLE);
    }

    public void last() {
        go(preparations.size() - 1);
    }

    /** The step in view, from 0; {@link #TITLE} before the first. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** What is in view; null for the title. */
    ReadOnlyObjectProperty<@Nullable Slide> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Whether a step has been made ready. */
    boolean ready(int place) {
        Preparation there = at(place);
        return there != null && there.slide().settled();
    }

    ReadOnlyObjectProperty<Story> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /** Whether nothing is shown, so that all look at the person who speaks. */
    BooleanProperty blackProperty() {
        return black;
    }

    Playhead playhead() {
        return playhead;
    }

    /** Where the model looked in the step in view. */
    public AttentionViewModel looks() {
        return looks;
    }
}
