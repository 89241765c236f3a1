package dev.vlab.app.tour;

import dev.vlab.app.attention.Words;
import dev.vlab.app.evaluation.EvalForm;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.evaluation.EvaluationViewModel;
import dev.vlab.app.judge.JudgeViewModel;
import dev.vlab.app.look.Theme;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.report.CaptionLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;

/**
 * Pictures of every page with something on it: in both themes, in the usual size of the window and the least, and one
 * at twice the scale. Pages that are added later are in it by themselves.
 */
public final class Album {
    private static final long PATIENCE = 120;
    private static final List<String> CLIPS =
            List.of("green-fish-appears.mp4", "red-robot-bounces-then-comes-down.mp4", "yellow-train-runs-left.mp4");

    private final Guide guide;
    private final AppContext context;
    private final Tour.Jobs jobs;
    private final EvaluationViewModel evaluation;
    private final JudgeViewModel judge;
    private final Path folder;

    /**
     * Prepares an album of a window with an empty library, or with the one that an album before left.
     *
     * @param folder receives the pictures
     */
    public Album(
            Scene scene,
            AppContext context,
            Tour.Jobs jobs,
            EvaluationViewModel evaluation,
            JudgeViewModel judge,
            Path folder) {
        this.guide = new Guide(scene, context, folder);
        this.context = context;
        this.jobs = jobs;
        this.evaluation = evaluation;
        this.judge = judge;
        this.folder = folder;
    }

    /**
     * Takes them.
     *
     * @param samples the sample clips
     * @param prefix begins each picture's name
     */
    public void take(Path samples, String prefix) throws InterruptedException, IOException {
        fill(samples.toAbsolutePath().normalize());
        List<Page> places = guide.ask(() -> Stream.concat(
                        context.workspace().pages().stream()
                                .filter(page -> !page.id().equals("explore")),
                        context.workspace().panels().stream())
                .toList());
        for (Page place : places) {
            guide.act(() -> context.workspace().show(place.id()));
            inEveryDress(prefix + "-" + place.id());
        }
        over("attention", prefix + "-attention-page");
        over("shortcuts", prefix + "-shortcuts");
        over("settings", prefix + "-settings");
        over("finder", prefix + "-finder");
        over("log", prefix + "-log");
        guide.act(() -> {
            judge.partProperty().set(JudgeViewModel.Part.RESULTS);
            context.workspace().show("judge");
        });
        inEveryDress(prefix + "-judge-results");
        try (Stream<Path> pictures = Files.list(folder)) {
            Guide.say("Pictures", pictures.count() + " in " + folder);
        }
    }

    /** Something that a command puts over the page, and away again. */
    private void over(String command, String name) throws InterruptedException {
        guide.perform(command);
        inEveryDress(name);
        guide.perform(command);
    }

    private void inEveryDress(String name) throws InterruptedException {
        guide.settle();
        for (int[] size : new int[][] {{1440, 900}, {1100, 700}}) {
            guide.resize(size[0], size[1]);
            for (Theme theme : Theme.values()) {
                guide.act(() -> context.settings().themeProperty().set(theme));
                guide.quickPicture(name + "-" + size[0] + "-" + (theme == Theme.DARK ? "dark" : "light"), 1);
            }
        }
        guide.quickPicture(name + "-1100-light-200", 2);
        guide.act(() -> context.settings().themeProperty().set(Theme.DARK));
        guide.resize(1440, 900);
    }

    // ---- something to show ----

    private void fill(Path samples) throws InterruptedException, IOException {
        guide.await("the model", PATIENCE, () -> context.models().model() != null);
        boolean bare = guide.ask(() -> judge.sessions().isEmpty());
        if (bare) {
            guide.act(() ->
                    context.library().add(CLIPS.stream().map(samples::resolve).toList()));
        }
        guide.await("the clips", PATIENCE, () -> context.library().videos().size() == CLIPS.size());
        explore();
        search();
        if (bare) {
            evaluate(samples);
        }
        guide.act(() -> {
            if (bare) {
                judge.begin();
                judge.rate(4);
            } else {
                judge.open(judge.sessions().getFirst());
            }
        });
    }

    private void explore() throws InterruptedException {
        guide.act(() -> context.playhead().open(video(CLIPS.get(1)).info()));
        guide.act(() -> jobs.ask().ask("what color is the robot?"));
        guide.finish(jobs.ask().run(), "the answer");
        guide.act(() -> jobs.describe().describe());
        guide.finish(jobs.describe().run(), "the caption");
        CaptionLine caption = guide.ask(() -> jobs.describe().captions().getFirst());
        guide.act(() -> jobs.attention().explain(caption.clip(), new Words(null, caption.text())));
        guide.finish(jobs.attention().run(), "the attention");
        guide.act(() -> context.playhead().seek(caption.clip().span().durationMicros() / 2));
    }

    private LibraryVideo video(String name) {
        return context.library().videos().stream()
                .filter(video -> video.info().file().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private void search() throws InterruptedException {
        guide.act(() -> jobs.search().searchFor("a yellow train runs left"));
        guide.finish(jobs.search().run(), "the search");
        guide.act(() -> {
            jobs.search().kept().stream().findFirst().ifPresent(jobs.search()::choose);
            jobs.search().collectKept();
            context.notices().current().clear();
        });
    }

    /** Captions of a few clips, for the pages that measure and judge. */
    private void evaluate(Path samples) throws InterruptedException, IOException {
        String some = Files.readAllLines(samples.resolve("annotations.jsonl")).stream()
                .limit(CLIPS.size())
                .reduce("", (one, next) -> one + next.replace("\"file\":\"", "\"file\":\"" + samples + "/") + "\n");
        Path data = Files.writeString(Files.createDirectories(folder).resolve("annotations.jsonl"), some);
        try {
            guide.act(() -> {
                EvalForm form = evaluation.form();
                form.sourceProperty().set(EvalForm.Source.SAMPLE);
                form.dataProperty().set(data.toString());
                form.does(EvalTask.QUESTIONS).set(false);
                form.does(EvalTask.SEARCH).set(false);
            });
            guide.await(
                    "something to evaluate",
                    PATIENCE,
                    () -> evaluation.canStart().get());
            guide.act(evaluation::start);
            guide.await("the evaluation", PATIENCE, () -> !evaluation.history().isEmpty());
        } finally {
            Files.delete(data);
        }
    }
}
