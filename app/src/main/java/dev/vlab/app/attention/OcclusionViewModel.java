package dev.vlab.app.attention;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.DeletionInsertion;
import dev.vlab.engine.task.HiddenPatches;
import dev.vlab.engine.task.Occluder;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Whether what the model looked at mattered: patches are hidden from it, and it says again what it sees. */
public final class OcclusionViewModel {
    private static final Texts TEXTS = Texts.of(OcclusionViewModel.class);

    /** What the button hides of the patches with the greatest weight. */
    static final double MOST = 0.1;

    /** Parts into which the patches are divided for the curves. */
    public static final int STEPS = 10;

    /** The engine's part. */
    public interface Occlude {
        Occluder.Effect hide(Clip clip, Words words, HiddenPatches hidden) throws IOException;

        /**
         * Hides and shows patches in an order.
         *
         * @param weights null for random orders
         */
        DeletionInsertion curves(Clip clip, Words words, float @Nullable [][] weights, Progress progress)
                throws IOException;
    }

    /** How soon hiding and showing patches tells, in the order of the explanation and in random ones. */
    public record Curves(DeletionInsertion explained, DeletionInsertion random) {}

    private final AttentionViewModel attention;
    private final Playhead playhead;
    private final ObservableValue<Job<Occlude>> job;
    private final JobRun hiding;
    private final JobRun testing;
    private final ReadOnlyObjectWrapper<Set<Patch>> hidden = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Occluder.@Nullable Effect> effect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Curves> curves = new ReadOnlyObjectWrapper<>();
    private @Nullable AttentionMaps shown;

    public OcclusionViewModel(
            BackgroundTasks tasks, AttentionViewModel attention, Playhead playhead, ObservableValue<Job<Occlude>> job) {
        this.attention = attention;
        this.playhead = playhead;
        this.job = job;
        this.hiding = new JobRun(tasks);
        this.testing = new JobRun(tasks);
        attention.pictureProperty().subscribe(this::follow);
    }

    /** Other words or another clip: what was found out is of the last ones. */
    private void follow(@Nullable AttentionPicture picture) {
        AttentionMaps now = picture == null ? null : picture.maps();
        if (now == shown) {
            return;
        }
        boolean sameClip = now != null && shown != null && now.clip().equals(shown.clip());
        shown = now;
        testing.cancel();
        curves.set(null);
        set(sameClip ? hidden.get() : Set.of());
    }

    /** Hides patches, or shows them again where all of them are hidden. */
    public void toggle(Set<Patch> patches) {
        Set<Patch> next = new HashSet<>(hidden.get());
        if (!next.removeAll(patches) || !hidden.get().containsAll(patches)) {
            next.addAll(patches);
        }
        set(next);
    }

    /** Hides the sampled frame at the playhead. */
    public void hideFrame() {
        hideFrames(Set.of(attention.frameProperty().get()));
    }

    /** Hides the sampled frames in the chosen span. */
    public void hideSpan() {
        TimeSpan chosen = playhead.selection();
        AttentionMaps maps = shown;
        if (chosen != null && maps != null) {
            hideFrames(IntStream.range(0, maps.frameTimes().size())
                    .filter(frame -> chosen.contains(maps.frameTimes().get(frame)))
                    .boxed()
                    .collect(Collectors.toSet()));
        }
    }

    private void hideFrames(Set<Integer> frames) {
        AttentionMaps maps = shown;
        if (maps != null) {
            add(HiddenPatches.wholeFrames(maps.frameTimes().size(), maps.gridSize(), frames));
        }
    }

    /** Hides the patches with the greatest weight, over all words and both streams. */
    public void hideMost() {
        if (shown != null) {
            add(HiddenPatches.most(shown.patches(), MOST));
        }
    }

    private void add(HiddenPatches more) {
        int grid = more.gridSize();
        Set<Patch> next = new HashSet<>(hidden.get());
        for (int patch : more.patches()) {
            next.add(new Patch(patch / (grid * grid), patch / grid % grid, patch % grid));
        }
        set(next);
    }

    /** Shows everything again. */
    public void clear() {
        set(Set.of());
    }

    private void set(Set<Patch> next) {
        hidden.set(Set.copyOf(next));
        effect.set(null);
        hiding.cancel();
        AttentionPicture picture = attention.pictureProperty().get();
        if (picture == null || next.isEmpty()) {
            return;
        }
        AttentionMaps maps = picture.maps();
        int grid = maps.gridSize();
        HiddenPatches patches = new HiddenPatches(
                maps.frameTimes().size(),
                grid,
                next.stream()
                        .map(patch -> (patch.frame() * grid + patch.row()) * grid + patch.column())
                        .collect(Collectors.toSet()));
        switch (job.getValue()) {
            case Job.Missing<Occlude>(var why, var todo) -> hiding.refuse(why + " " + todo);
            case Job.Ready<Occlude>(var call, var _) ->
                hiding.start(
                        TEXTS.get("hiding"), progress -> call.hide(maps.clip(), picture.words(), patches), effect::set);
        }
    }

    /** Draws the curves for the measure in view. */
    public void test() {
        AttentionPicture picture = attention.pictureProperty().get();
        if (picture == null) {
            return;
        }
        Clip clip = picture.maps().clip();
        switch (job.getValue()) {
            case Job.Missing<Occlude>(var why, var todo) -> testing.refuse(why + " " + todo);
            case Job.Ready<Occlude>(var call, var _) ->
                testing.start(
                        TEXTS.get("testing"),
                        progress -> new Curves(
                                call.curves(
                                        clip, picture.words(), picture.maps().patches(), progress),
                                call.curves(clip, picture.words(), null, progress)),
                        curves::set);
        }
    }

    /** The patches that are hidden. */
    public ReadOnlyObjectProperty<Set<Patch>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** What hiding them changed, or null while nothing is hidden or it is being found out. */
    public ReadOnlyObjectProperty<Occluder.@Nullable Effect> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** The curves of what is in view, or null. */
    public ReadOnlyObjectProperty<@Nullable Curves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    public JobRun hiding() {
        return hiding;
    }

    public JobRun testing() {
        return testing;
    }

    /** Whether there is a chosen span in the clip that is looked at. */
    ObservableValue<Boolean> hasSpan() {
        return playhead.selectionProperty().map(span -> true).orElse(false);
    }
}
