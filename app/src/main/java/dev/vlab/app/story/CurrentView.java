package dev.vlab.app.story;

import dev.vlab.app.ask.AskViewModel;
import dev.vlab.app.attention.AttentionPicture;
import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.describe.DescribeViewModel;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.search.SearchViewModel;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepRunner;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in view of the model's jobs, as a step of a story would show it. */
public record CurrentView(
        Playhead playhead,
        AskViewModel ask,
        DescribeViewModel describe,
        AttentionViewModel attention,
        SearchViewModel search) {

    private static final Texts TEXTS = Texts.of(CurrentView.class);

    /** A view: what a step needs but for the clip's content. */
    record View(
            @Nullable Clip clip, StepTask task, @Nullable StepResult result) {}

    /**
     * The view of a page or panel; nothing if there is none to be added.
     *
     * @param place id of the page, or of the panel where Explore is in view
     */
    Optional<View> of(String place) {
        return switch (place) {
            case "ask" -> asked();
            case "describe" -> described();
            case "attention", "attention-page" -> looked();
            case "search" -> found();
            default -> Optional.empty();
        };
    }

    /** Why a page or panel has none now, and what to do. */
    String missing(String place) {
        if (!place.equals("attention") && !place.equals("attention-page")) {
            return TEXTS.get("no-view.todo");
        }
        if (attention.run().runningProperty().get()) {
            return TEXTS.get("no-view.computing");
        }
        return TEXTS.get(attention.pictureProperty().get() == null ? "no-view.todo" : "no-view.adapter");
    }

    private Optional<View> asked() {
        Answer answer = ask.answerProperty().getValue();
        String question = ask.questionProperty().get().strip();
        Clip clip = playhead.clip();
        if (answer != null && (question.isEmpty() || question.equals(answer.question()))) {
            return Optional.of(new View(answer.clip(), new StepTask.Ask(answer.question()), StepRunner.result(answer)));
        }
        return question.isEmpty() || clip == null
                ? Optional.empty()
                : Optional.of(new View(clip, new StepTask.Ask(question), null));
    }

    private Optional<View> described() {
        CaptionLine caption = describe.currentProperty().get();
        Clip clip = playhead.clip();
        if (caption != null) {
            StepResult result =
                    new StepResult.Described(caption.text(), caption.made().score());
            return Optional.of(new View(caption.clip(), new StepTask.Describe(), result));
        }
        return Optional.ofNullable(clip).map(open -> new View(open, new StepTask.Describe(), null));
    }

    private Optional<View> looked() {
        AttentionPicture picture = attention.pictureProperty().get();
        if (picture == null || !picture.measure().byWord()) {
            return Optional.empty(); // a slide is about a word
        }
        AttentionMaps maps = picture.maps();
        int token = picture.choice().token();
        FeatureStream overlaid = attention.overlayProperty().get();
        StepTask task = new StepTask.Look(
                picture.words().question(),
                picture.words().text(),
                maps.tokens().get(token).strip(),
                overlaid == null ? FeatureStream.VIDEO : overlaid);
        // A slide shows attention; what is in view may be relevance.
        StepResult result = picture.measure() == Measure.ATTENTION ? StepRunner.result(maps, token) : null;
        return Optional.of(new View(maps.clip(), task, result));
    }

    private Optional<View> found() {
        String query = search.textProperty().get().strip();
        if (query.isEmpty()) {
            return Optional.empty();
        }
        SearchViewModel.Found found = search.foundProperty().get();
        boolean ofThis = found != null && found.query().text().equals(query);
        List<Hit> best = search.kept().stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
        return Optional.of(new View(null, new StepTask.Search(query), ofThis ? StepRunner.result(best) : null));
    }
}
