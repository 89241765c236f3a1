package dev.vlab.app.story;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.story.ClipFinder;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.story.StoryFile;
import dev.vlab.engine.task.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** The story under a person's hands: put together, edited, kept from one start to the next. All can be taken back. */
public final class StoryViewModel {
    private static final Texts TEXTS = Texts.of(StoryViewModel.class);
    private static final Story NONE = new Story("", List.of());

    private record Version(Story story, int chosen) {}

    private final BackgroundTasks tasks;
    private final Notices notices;
    private final ClipFinder finder;
    private final Path kept;
    private final Optional<Path> sample;
    private final LatestOnly writing;
    private final ReadOnlyObjectWrapper<Story> story = new ReadOnlyObjectWrapper<>(NONE);
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final Deque<Version> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private @Nullable Object typing;

    /**
     * Reads the story that an earlier start left, and keeps every change.
     *
     * @param kept the file for that
     * @param sample the story that comes with the program
     */
    public StoryViewModel(BackgroundTasks tasks, Notices notices, ClipFinder finder, Path kept, Optional<Path> sample) {
        this.tasks = tasks;
        this.notices = notices;
        this.finder = finder;
        this.kept = kept;
        this.sample = sample;
        this.writing = tasks.latestOnly();
        tasks.task("", progress -> Files.exists(kept) ? StoryFile.read(kept) : NONE)
                .onDone(this::begin)
                .onFailed(e -> {
                    notices.problem(TEXTS.get("kept.unreadable"), e);
                    begin(NONE);
                })
                .quiet()
                .start();
    }

    private void begin(Story earlier) {
        if (story.get().equals(NONE)) {
            story.set(earlier);
            chosen.set(earlier.steps().isEmpty() ? -1 : 0);
        }
        story.addListener((property, was, now) -> keep(now));
    }

    private void keep(Story now) {
        writing.task("", progress -> write(now))
                .onFailed(e -> notices.problem(TEXTS.get("kept.unwritable"), e))
                .quiet()
                .start();
    }

    /** One at a time, so that of two the newer one has the last word. */
    private synchronized Story write(Story now) throws IOException {
        StoryFile.write(kept, now);
        return now;
    }

    // ---- opening ----

    /** Replaces the story by one in a file; that can be taken back. */
    public void open(Path file) {
        tasks.task(TEXTS.get("opening", file.getFileName()), progress -> StoryFile.read(file))
                .onDone(read -> change(read, read.steps().isEmpty() ? -1 : 0, null))
                .onFailed(e -> notices.problem(TEXTS.get("open.failed", file.getFileName()), e))
                .start();
    }

    /** Whether a story comes with the program. */
    boolean hasSample() {
        return sample.isPresent();
    }

    public void openSample() {
        sample.ifPresent(this::open);
    }

    // ---- changing ----

    /**
     * Puts a view at the end, or after the chosen step.
     *
     * @param clip null for a search
     * @param result what is in view of it, or null
     */
    public void add(@Nullable Clip clip, StepTask task, @Nullable StepResult result) {
        tasks.task(
                        "",
                        progress -> clip == null
                                ? new Step(null, task, "", result)
                                : new Step(
                                        new StoryClip(clip.file(), finder.sha256(clip.file(), progress), clip.span()),
                                        task,
                                        "",
                                        result))
                .onDone(this::added)
                .onFailed(e -> notices.problem(TEXTS.get("add.failed"), e))
                .quiet()
                .start();
    }

    private void added(Step step) {
        List<Step> steps = new ArrayList<>(steps());
        steps.add(step);
        change(new Story(title(), steps), steps.size() - 1, null);
        notices.done(TEXTS.get("added"), TEXTS.get("added.more", steps.size()));
    }

    /** Puts another step in the place of one; what is typed on in the same field is one change. */
    void replace(int index, Step step, Object field) {
        List<Step> steps = new ArrayList<>(steps());
        if (!steps.set(index, step).equals(step)) {
            change(new Story(title(), steps), index, index + " " + field);
        }
    }

    void rename(String title) {
        if (!title.equals(title())) {
            change(new Story(title, steps()), chosen.get(), "title");
        }
    }

    void remove(int index) {
        if (index >= 0 && index < steps().size()) {
            List<Step> steps = new ArrayList<>(steps());
            steps.remove(index);
            change(new Story(title(), steps), Math.min(index, steps.size() - 1), null);
        }
    }

    /** Moves a step to another place; it is the chosen one then. */
    void move(int from, int to) {
        if (from != to && from >= 0 && to >= 0 && Math.max(from, to) < steps().size()) {
            List<Step> steps = new ArrayList<>(steps());
            Collections.rotate(steps.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
            change(new Story(title(), steps), to, null);
        }
    }

    /**
     * Keeps a result that was computed for a step that has none; nothing that a person did, so nothing to take back.
     */
    void computed(Step of, StepResult result) {
        if (of.stored() == null) {
            story.set(new Story(
                    title(),
                    steps().stream()
                            .map(step -> step.equals(of) ? step.withStored(result) : step)
                            .toList()));
        }
    }

    private void change(Story to, int choose, @Nullable Object field) {
        if (field == null || !field.equals(typing)) {
            before.push(new Version(story.get(), chosen.get()));
            undoable.set(true);
        }
        typing = field;
        show(to, choose);
    }

    private void show(Story to, int choose) {
        chosen.set(Math.min(chosen.get(), to.steps().size() - 1));
        story.set(to);
        chosen.set(choose);
    }

    /** Takes the last change back. */
    void undo() {
        if (!before.isEmpty()) {
            Version last = before.pop();
            undoable.set(!before.isEmpty());
            typing = null;
            show(last.story(), last.chosen());
        }
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** The story as it is. */
    public ReadOnlyObjectProperty<Story> storyProperty() {
        return story.getReadOnlyProperty();
    }

    public List<Step> steps() {
        return story.get().steps();
    }

    public String title() {
        return story.get().title();
    }

    /** The step that is being edited, from 0; -1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    @Nullable
    Step chosenStep() {
        int index = chosen.get();
        return index >= 0 && index < steps().size() ? steps().get(index) : null;
    }
}
