package dev.vlab.engine.cli;

import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.story.ClipFinder;
import dev.vlab.engine.story.FoundClip;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepRunner;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.story.StoryFile;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "story",
        description = "Rehearses a story: computes what each of its steps shows, and says which cannot be.")
final class StoryVerb extends Verb {

    @Parameters(index = "0", paramLabel = "STORY", description = "A story's file.")
    private Path file;

    @Mixin
    private ModelOption model;

    @Option(names = "--library", paramLabel = "DIR", description = "The library that its searches look into.")
    private @Nullable Path library;

    @Option(
            names = "--refresh",
            description = "Store the results in the file, and the content of the clips as they are now.")
    private boolean refresh;

    /** What a step came to: a result, or why there is none. */
    private record Told(
            int step,
            String show,
            @Nullable String result,
            @Nullable String problem) {

        String line() {
            return step + "  " + show + ": " + (result == null ? "not done, " + problem : result);
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        Story story = StoryFile.read(file);
        try (VideoLibrary open = library == null ? null : existing(library);
                LoadedModel loaded = model.load(Capability.SEARCH)) {
            ClipFinder finder = new ClipFinder(open == null ? sha256 -> Optional.empty() : byContent(open));
            StepRunner runner = new StepRunner(loaded, open);
            List<Told> told = new ArrayList<>();
            List<Step> steps = new ArrayList<>();
            for (Step step : story.steps()) {
                progress.report((double) steps.size() / story.steps().size(), "Step " + (steps.size() + 1));
                try {
                    Step done = perform(step, finder, runner, progress);
                    steps.add(done);
                    told.add(new Told(steps.size(), words(step.task()), words(done.stored()), null));
                } catch (IOException e) {
                    steps.add(step);
                    told.add(new Told(steps.size(), words(step.task()), null, e.getMessage()));
                }
            }
            if (refresh) {
                StoryFile.write(file, new Story(story.title(), steps));
            }
            return outcome(told);
        }
    }

    private static Outcome outcome(List<Told> told) {
        long failed = told.stream().filter(one -> one.problem() != null).count();
        String text = told.stream().map(Told::line).collect(Collectors.joining("\n"));
        return new Outcome(told, text, failed == 0 ? "" : Words.count(failed, "step") + " could not be computed");
    }

    private static VideoLibrary existing(Path folder) throws IOException {
        if (!VideoLibrary.exists(folder)) {
            throw new IOException(folder + ": there is no library in this folder; vlab index makes one");
        }
        return VideoLibrary.open(folder);
    }

    private static Function<String, Optional<Path>> byContent(VideoLibrary open) throws IOException {
        var files = open.videos().stream()
                .collect(Collectors.toMap(
                        LibraryVideo::sha256, video -> video.info().file(), (one, other) -> one));
        return sha256 -> Optional.ofNullable(files.get(sha256));
    }

    private Step perform(Step step, ClipFinder finder, StepRunner runner, Progress progress) throws IOException {
        StoryClip clip = step.clip();
        if (clip == null) {
            return step.withStored(runner.run(step.task(), null, progress));
        }
        FoundClip found = finder.open(clip, progress);
        String sha256 = finder.sha256(found.video().file(), progress);
        return step.withWork(new StoryClip(clip.file(), sha256, found.span()), step.task())
                .withStored(runner.run(step.task(), found.clip(), progress));
    }

    private static String words(StepTask task) {
        return switch (task) {
            case StepTask.Ask(String question) -> question;
            case StepTask.Describe() -> "caption";
            case StepTask.Search(String query) -> "search for " + query;
            case StepTask.Look look -> "attention for \"" + look.word() + "\" in " + look.text();
        };
    }

    private static @Nullable String words(@Nullable StepResult result) {
        return switch (result) {
            case null -> null;
            case StepResult.Answered answer -> "%s (%.0f %%)".formatted(answer.answer(), 100 * answer.confidence());
            case StepResult.Described(String caption, double score) -> caption;
            case StepResult.Found(var moments) ->
                moments.isEmpty()
                        ? "nothing matches"
                        : moments.stream()
                                .map(moment -> "%s %s (%.3f)"
                                        .formatted(
                                                moment.clip().file().getFileName(),
                                                Words.time(moment.clip().span().startMicros()),
                                                moment.score()))
                                .collect(Collectors.joining(", "));
            case StepResult.Looked looked ->
                "%d frames, %.0f %% from the video stream"
                        .formatted(
                                looked.maps().frameTimes().size(),
                                100 * looked.maps().videoShare(0, 0));
        };
    }
}
