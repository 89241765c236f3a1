package dev.vlab.app.tour;

import dev.vlab.app.ask.AskViewModel;
import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.describe.DescribeViewModel;
import dev.vlab.app.evaluation.EvaluationViewModel;
import dev.vlab.app.judge.JudgeViewModel;
import dev.vlab.app.player.Timecode;
import dev.vlab.app.search.SearchViewModel;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.training.TrainingViewModel;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedMoment;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;

/** Walks through the five jobs on the sample clips, as a person would, and says what it saw. */
public final class Tour {
    private static final long PATIENCE = 120;
    private static final long LIBRARY_PATIENCE = 600;

    /** The parts of the window that the tour uses. */
    public record Jobs(
            AskViewModel ask, DescribeViewModel describe, AttentionViewModel attention, SearchViewModel search) {}

    /** The pages where models are made, measured and judged. */
    public record Benches(TrainingViewModel training, EvaluationViewModel evaluation, JudgeViewModel judge) {}

    private final Guide guide;
    private final AppContext context;
    private final Jobs jobs;
    private final Benches benches;
    private final List<AnnotatedClip> samples;

    /**
     * Prepares the tour.
     *
     * @param samples the sample clips with what is true of them
     * @param folder receives the pictures
     */
    public Tour(Scene scene, AppContext context, Jobs jobs, Benches benches, List<AnnotatedClip> samples, Path folder) {
        this.guide = new Guide(scene, context, folder);
        this.context = context;
        this.jobs = jobs;
        this.benches = benches;
        this.samples = samples;
    }

    /** Walks to the end; to be called on a thread of its own. */
    public void walk() throws InterruptedException {
        library();
        AnnotatedClip clip = samples.stream()
                .filter(sample -> sample.level().equals("sequence") && hasTwoThings(sample))
                .reduce((before, last) -> last)
                .orElseThrow(() -> new TourException("no sample clip has one thing act after another", null));
        open(clip.file());
        play(clip);
        JobSteps steps = new JobSteps(guide, context, jobs, samples);
        steps.ask(clip);
        steps.describe(clip);
        steps.attention();
        AnnotatedClip story = samples.stream()
                .filter(sample -> sample.moments().stream().anyMatch(Tour::hasSeveral))
                .filter(sample -> sample.level().equals("story"))
                .findFirst()
                .orElseThrow(() -> new TourException("no sample story has several things alike", null));
        open(story.file());
        steps.describeSpans();
        steps.search(story.moments().reversed().stream()
                .filter(Tour::hasSeveral)
                .findFirst()
                .orElseThrow());
        BenchSteps last = new BenchSteps(guide, context);
        last.evaluate(benches.evaluation());
        last.judge(benches.judge());
        last.train(benches.training());
    }

    /** Only of two things is it asked which of them acts before the other. */
    private static boolean hasTwoThings(AnnotatedClip clip) {
        return clip.questions().stream().anyMatch(question -> question.type().equals("compare"));
    }

    /** Whether a moment is of several things alike, as "two red kites appear" is. */
    private static boolean hasSeveral(AnnotatedMoment moment) {
        return !moment.caption().matches("an? .*");
    }

    private void library() throws InterruptedException {
        guide.act(() -> context.workspace().show("library"));
        guide.model();
        guide.await(
                "the sample library",
                LIBRARY_PATIENCE,
                () -> !context.library().videos().isEmpty()
                        && !context.library().addingProperty().get());
        Guide.say("Library", guide.ask(() -> context.library().videos().size()) + " videos");
        if (!guide.ask(() -> context.library().failures().isEmpty())) {
            throw new TourException("some sample clips could not be added", null);
        }
        guide.inBothThemes("1-library");
    }

    private void open(Path file) throws InterruptedException {
        VideoInfo info = guide.ask(() -> context.library().videos().stream()
                .map(LibraryVideo::info)
                .filter(video -> video.file().getFileName().equals(file.getFileName()))
                .findFirst()
                .orElseThrow(() -> new TourException(file + " is not in the library", null)));
        guide.act(() -> {
            context.playhead().open(info);
            context.workspace().show("explore");
        });
    }

    private void play(AnnotatedClip clip) throws InterruptedException {
        long start = System.nanoTime();
        guide.act(() -> context.playhead().playingProperty().set(true));
        guide.await("the clip to play", PATIENCE, () -> context.playhead().timeMicros() > 1_500_000);
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
        guide.act(() -> context.playhead().playingProperty().set(false));
        String at = Timecode.exact(guide.ask(() -> context.playhead().timeMicros()));
        Guide.say("Play", clip.file().getFileName() + ", to " + at + " in " + seconds + " s");
        guide.picture("2-play");
    }
}
