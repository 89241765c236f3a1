package dev.vlab.engine.story;

import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.SearchResult;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answerer;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Captioner;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Explainer;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has a model do what a step asks for. */
public final class StepRunner {

    /** As many as can be seen from the back of a room. */
    private static final int MOMENTS = 4;

    private final LoadedModel model;
    private final @Nullable VideoLibrary library;

    /**
     * Uses a model.
     *
     * @param library what is searched, or null where there is none
     */
    public StepRunner(LoadedModel model, @Nullable VideoLibrary library) {
        this.model = model;
        this.library = library;
    }

    /**
     * Does it.
     *
     * @param clip where the step's clip was found; null for a search
     * @throws IOException if the model cannot do this, the clip cannot be read or there is no library to search
     */
    public StepResult run(StepTask task, @Nullable Clip clip, Progress progress) throws IOException {
        return switch (task) {
            case StepTask.Ask(String question) -> ask(Objects.requireNonNull(clip), question);
            case StepTask.Describe() -> describe(Objects.requireNonNull(clip));
            case StepTask.Search(String query) -> search(query, progress);
            case StepTask.Look look -> look(Objects.requireNonNull(clip), look);
        };
    }

    private StepResult ask(Clip clip, String question) throws IOException {
        return result(new Answerer(model).ask(clip, question));
    }

    /** An answer as a step keeps it. */
    public static StepResult.Answered result(Answer answer) {
        return new StepResult.Answered(answer.answer(), answer.confidence(), answer.alternatives(), answer.evidence());
    }

    private StepResult describe(Clip clip) throws IOException {
        Caption caption = new Captioner(model).caption(clip);
        return new StepResult.Described(caption.text(), caption.score());
    }

    private StepResult search(String query, Progress progress) throws IOException {
        if (library == null) {
            throw new IOException("there is no library to search");
        }
        SearchResult found = library.search(new SearchQuery(query, null, SearchQuery.PLENTY, -1), model, progress);
        return result(found.from(found.range().suggested()).hits());
    }

    /**
     * Hits as a step keeps them: the best ones, each part of a video once.
     *
     * @param hits best first
     */
    public static StepResult.Found result(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            if (kept.size() < MOMENTS && kept.stream().noneMatch(better -> overlap(better, hit))) {
                kept.add(hit);
            }
        }
        return new StepResult.Found(kept.stream().map(StepRunner::moment).toList());
    }

    private static boolean overlap(Hit one, Hit other) {
        TimeSpan a = one.moment().span();
        TimeSpan b = other.moment().span();
        return one.moment().video().id() == other.moment().video().id()
                && a.startMicros() < b.endMicros()
                && b.startMicros() < a.endMicros();
    }

    private static FoundMoment moment(Hit hit) {
        LibraryVideo video = hit.moment().video();
        return new FoundMoment(
                new StoryClip(video.info().file(), video.sha256(), hit.moment().span()), hit.score());
    }

    private StepResult look(Clip clip, StepTask.Look look) throws IOException {
        AttentionMaps maps = new Explainer(model).attention(clip, look.question(), look.text());
        return result(maps, indexOf(look.word(), maps.tokens()));
    }

    /** The attention of one word as a step keeps it. */
    public static StepResult.Looked result(AttentionMaps maps, int word) {
        return new StepResult.Looked(maps.tokens(), word, OneWord.of(maps, word));
    }

    /** Which token stands for a word: the word itself, or else the piece that it begins with. */
    private static int indexOf(String word, List<String> tokens) throws IOException {
        String wanted = word.toLowerCase(Locale.ROOT);
        List<String> known = tokens.stream()
                .map(token -> token.strip().toLowerCase(Locale.ROOT))
                .toList();
        int same = known.indexOf(wanted);
        if (same >= 0) {
            return same;
        }
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).isEmpty() && wanted.startsWith(known.get(i))) {
                return i;
            }
        }
        throw new IOException("the word \"" + word + "\" is not among " + String.join(", ", tokens));
    }
}
