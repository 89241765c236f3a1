package dev.vlab.app.story;

import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What a step is about, in a few words. */
final class StepWords {
    private static final Texts TEXTS = Texts.of(StepWords.class);

    private StepWords() {}

    static Ikon icon(StepTask task) {
        return switch (task) {
            case StepTask.Ask ask -> Feather.HELP_CIRCLE;
            case StepTask.Describe describe -> Feather.MESSAGE_SQUARE;
            case StepTask.Search search -> Feather.SEARCH;
            case StepTask.Look look -> Feather.EYE;
        };
    }

    static String kind(StepTask task) {
        return switch (task) {
            case StepTask.Ask ask -> TEXTS.get("kind.answer");
            case StepTask.Describe describe -> TEXTS.get("kind.caption");
            case StepTask.Search search -> TEXTS.get("kind.search");
            case StepTask.Look look -> TEXTS.get("kind.attention");
        };
    }

    /** What is asked, sought or looked at; empty for a caption. */
    static String about(StepTask task) {
        return switch (task) {
            case StepTask.Ask(String question) -> question;
            case StepTask.Describe() -> "";
            case StepTask.Search(String query) -> TEXTS.get("quoted", query);
            case StepTask.Look look -> TEXTS.get("look.about", look.word(), look.text());
        };
    }

    static String stored(@Nullable StepResult result) {
        return switch (result) {
            case null -> TEXTS.get("stored.none");
            case StepResult.Answered answer ->
                TEXTS.get("stored", answer.answer() + " (" + Percent.rough(answer.confidence()) + ")");
            case StepResult.Described(String caption, double score) -> TEXTS.get("stored", caption);
            case StepResult.Found(var moments) -> TEXTS.get("stored", TEXTS.get("moments", moments.size()));
            case StepResult.Looked looked ->
                TEXTS.get(
                        "stored", TEXTS.get("frames", looked.maps().frameTimes().size()));
        };
    }
}
