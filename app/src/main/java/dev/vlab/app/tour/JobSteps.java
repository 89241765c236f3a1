package dev.vlab.app.tour;

import dev.vlab.app.attention.Words;
import dev.vlab.app.player.Timecode;
import dev.vlab.app.shell.AppContext;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedMoment;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.TimeSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the tour does with the model. */
final class JobSteps {
    private static final int QUESTIONS = 3;
    private static final int HITS = 5;

    private final Guide guide;
    private final AppContext context;
    private final Tour.Jobs jobs;
    private final List<AnnotatedClip> samples;

    JobSteps(Guide guide, AppContext context, Tour.Jobs jobs, List<AnnotatedClip> samples) {
        this.guide = guide;
        this.context = context;
        this.jobs = jobs;
        this.samples = samples;
    }

    void ask(AnnotatedClip clip) throws InterruptedException {
        guide.act(() -> context.workspace().show("ask"));
        for (AnnotatedQuestion truth :
                clip.questions().stream().limit(QUESTIONS).toList()) {
            guide.act(() -> jobs.ask().ask(truth.question()));
            guide.finish(jobs.ask().run(), "the answer");
            Answer answer = guide.require(() -> jobs.ask().answerProperty().getValue(), "no answer");
            String sure = Math.round(answer.confidence() * 100) + " % sure";
            Guide.say(
                    "Ask",
                    truth.question() + "  →  " + answer.answer() + "  (" + sure + "; true: " + truth.answer() + ")");
        }
        guide.inBothThemes("3-ask");
    }

    void describe(AnnotatedClip clip) throws InterruptedException {
        guide.act(() -> {
            context.workspace().show("describe");
            jobs.describe().describe();
        });
        guide.finish(jobs.describe().run(), "the caption");
        String whole = guide.require(() -> jobs.describe().captions().getFirst().text(), "no caption");
        Guide.say("Describe", whole + "  (true: " + clip.captions().getFirst() + ")");
    }

    /** Describes a story piece by piece. */
    void describeSpans() throws InterruptedException {
        guide.act(() -> {
            context.workspace().show("describe");
            jobs.describe().describeSpans();
        });
        guide.finish(jobs.describe().run(), "the captions");
        for (CaptionLine caption : guide.ask(() -> List.copyOf(jobs.describe().captions()))) {
            Guide.say("", times(caption.clip().span()) + "  " + caption.text());
        }
        guide.act(() -> {
            TimeSpan second = jobs.describe().captions().get(1).clip().span();
            context.playhead().seek(second.startMicros() + second.durationMicros() / 2);
        });
        guide.picture("4-describe");
    }

    void attention() throws InterruptedException {
        CaptionLine caption =
                guide.require(() -> jobs.describe().at(context.playhead().timeMicros()), "no caption at the playhead");
        guide.act(() -> {
            context.workspace().show("attention");
            jobs.attention().explain(caption.clip(), new Words(null, caption.text()));
        });
        guide.finish(jobs.attention().run(), "the attention");
        AttentionMaps maps = guide.require(
                        () -> jobs.attention().pictureProperty().get(), "no attention")
                .maps();
        Sight sight = Sight.sharpest(maps);
        guide.act(() -> {
            jobs.attention().chooseToken(sight.token());
            context.playhead().seek(sight.micros());
        });
        Guide.say(
                "Attention",
                "“" + maps.tokens().get(sight.token()) + "” in “" + caption.text() + "” is looked for most at "
                        + Timecode.exact(sight.micros()) + "; " + maps.layers() + " layers of " + maps.heads()
                        + " heads, image and video stream");
        guide.inBothThemes("5-attention");
        guide.act(() -> jobs.attention().overlayProperty().set(FeatureStream.IMAGE));
        guide.picture("5-attention-image");
        guide.resize(1100, 700);
        guide.picture("5-attention-small");
        guide.resize(1440, 900);
        guide.perform("attention");
        guide.inBothThemes("6-attention-page");
        guide.perform("attention");
    }

    void search(AnnotatedMoment wanted) throws InterruptedException {
        guide.act(() -> {
            context.workspace().show("search");
            jobs.search().searchFor(wanted.caption());
        });
        guide.finish(jobs.search().run(), "the search");
        List<Hit> hits = guide.ask(() -> jobs.search().kept()).stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
        Guide.say("Search", "“" + wanted.caption() + "”: " + hits.size() + " moments");
        if (hits.isEmpty()) {
            throw new TourException("the search found nothing", null);
        }
        for (Hit hit : hits.stream().limit(HITS).toList()) {
            String score = String.format(Locale.ROOT, "%.3f", hit.score());
            String file = String.valueOf(hit.moment().video().info().file().getFileName());
            String truth = shows(hit, wanted.caption()) ? "  (true)" : "";
            Guide.say("", score + "  " + times(hit.moment().span()) + "  " + file + truth);
        }
        guide.act(() -> jobs.search().choose(hits.getFirst()));
        guide.watch(1000);
        guide.inBothThemes("7-search");
        guide.act(() -> {
            jobs.search().explore();
            context.workspace().show("ask");
        });
        guide.picture("8-hit");
        guide.act(() -> {
            jobs.search().collectKept();
            context.workspace().show("playlist");
        });
        guide.watch(1000);
        guide.picture("8-playlist");
    }

    /** Whether what is wanted happens within a hit. */
    private boolean shows(Hit hit, String caption) {
        return samples.stream()
                .filter(sample -> sample.file()
                        .getFileName()
                        .equals(hit.moment().video().info().file().getFileName()))
                .flatMap(sample -> sample.moments().stream())
                .filter(moment -> moment.caption().equals(caption))
                .anyMatch(moment -> moment.span().startMicros()
                                < hit.moment().span().endMicros()
                        && moment.span().endMicros() > hit.moment().span().startMicros());
    }

    private static String times(TimeSpan span) {
        return Timecode.tenths(span.startMicros()) + " – " + Timecode.tenths(span.endMicros());
    }
}
