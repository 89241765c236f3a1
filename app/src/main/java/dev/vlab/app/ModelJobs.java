package dev.vlab.app;

import dev.vlab.app.ask.AskViewModel;
import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.attention.OcclusionViewModel;
import dev.vlab.app.attention.Words;
import dev.vlab.app.describe.DescribeViewModel;
import dev.vlab.app.jobs.Job;
import dev.vlab.app.library.LibraryModel;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.search.SearchExamples;
import dev.vlab.app.search.SearchViewModel;
import dev.vlab.app.story.PresenterModel;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.FrameScore;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.SearchQuery;
import dev.vlab.engine.library.SearchResult;
import dev.vlab.engine.library.Sought;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.story.StepRunner;
import dev.vlab.engine.task.Answerer;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Captioner;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.DeletionInsertion;
import dev.vlab.engine.task.Explainer;
import dev.vlab.engine.task.HiddenPatches;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Occluder;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The engine's jobs as the loaded model can do them; they follow a change of model. */
final class ModelJobs {
    private static final Texts TEXTS = Texts.of(ModelJobs.class);

    /** About as long as a shot. */
    private static final long EXAMPLE_MICROS = 6_000_000;

    private final ModelHolder models;
    private final LibraryModel library;

    ModelJobs(ModelHolder models, LibraryModel library) {
        this.models = models;
        this.library = library;
    }

    ObservableValue<Job<AskViewModel.Ask>> ask() {
        return job(Capability.ASK, model -> new Answerer(model)::ask);
    }

    ObservableValue<Job<DescribeViewModel.Describe>> describe() {
        return job(Capability.CAPTION, model -> {
            Captioner captioner = new Captioner(model);
            return (clip, segment, progress) -> segment.isPresent()
                    ? captioner.captions(clip, segment.getAsDouble(), progress)
                    : List.of(captioner.caption(clip));
        });
    }

    ObservableValue<Job<AttentionViewModel.Explain>> explain() {
        return job(Capability.ATTENTION, model -> {
            Explainer explainer = new Explainer(model);
            return (clip, words, measure) -> explainer.maps(measure, clip, words.question(), words.text());
        });
    }

    ObservableValue<Job<OcclusionViewModel.Occlude>> occlude() {
        return job(Capability.ATTENTION, Occlusion::new);
    }

    /** Hiding parts of clips from a model. */
    private record Occlusion(Occluder occluder) implements OcclusionViewModel.Occlude {
        Occlusion(LoadedModel model) {
            this(new Occluder(model));
        }

        @Override
        public Occluder.Effect hide(Clip clip, Words words, HiddenPatches hidden) throws IOException {
            return occluder.hide(clip, words.question(), words.text(), hidden);
        }

        @Override
        public DeletionInsertion curves(Clip clip, Words words, float @Nullable [][] weights, Progress progress)
                throws IOException {
            return occluder.curves(clip, words.question(), words.text(), weights, OcclusionViewModel.STEPS, progress);
        }
    }

    /** Made anew when the library opens, when videos come or go, and when another model is loaded. */
    ObservableValue<Job<SearchViewModel.Search>> search() {
        return Bindings.createObjectBinding(
                this::searching,
                library.libraryProperty(),
                library.videos(),
                library.otherModelProperty(),
                models.modelProperty(),
                models.problemProperty());
    }

    /** What a story asks for, of whatever kind; made anew when the library opens. */
    ObservableValue<Job<PresenterModel.Perform>> perform() {
        return Bindings.createObjectBinding(
                () -> now(Capability.SEARCH, model -> new StepRunner(model, library.library())::run),
                library.libraryProperty(),
                models.modelProperty(),
                models.problemProperty());
    }

    /** What is seen at the beginning of a video, in one sentence. */
    ObservableValue<Job<SearchExamples.Describe>> examples() {
        return job(Capability.CAPTION, model -> {
            Captioner captioner = new Captioner(model);
            return video -> {
                long end = Math.min(EXAMPLE_MICROS, video.info().durationMicros());
                return captioner
                        .caption(new Clip(video.info().file(), new TimeSpan(0, end)))
                        .text();
            };
        });
    }

    /** Searching a library with a model. */
    private record LibrarySearch(VideoLibrary library, LoadedModel model) implements SearchViewModel.Search {
        @Override
        public SearchResult search(SearchQuery query, Progress progress) throws IOException {
            return library.search(query, model, progress);
        }

        @Override
        public List<FrameScore> why(Moment moment, Sought sought) throws IOException {
            return library.why(moment, sought, model);
        }
    }

    private Job<SearchViewModel.Search> searching() {
        VideoLibrary open = library.library();
        if (open == null) {
            return new Job.Missing<>(TEXTS.get("library.opening"), TEXTS.get("moment"));
        }
        if (library.videos().isEmpty()) {
            return new Job.Missing<>(TEXTS.get("library.empty"), TEXTS.get("library.empty.todo"));
        }
        String other = library.otherModelProperty().get();
        if (!other.isEmpty()) {
            return new Job.Missing<>(TEXTS.get("library.other", other), TEXTS.get("library.other.todo"));
        }
        return now(Capability.SEARCH, model -> new LibrarySearch(open, model));
    }

    private <J> ObservableValue<Job<J>> job(Capability needed, Function<LoadedModel, J> call) {
        return Bindings.createObjectBinding(() -> now(needed, call), models.modelProperty(), models.problemProperty());
    }

    private <J> Job<J> now(Capability needed, Function<LoadedModel, J> call) {
        LoadedModel model = models.model();
        Problem problem = models.problemProperty().get();
        return model == null
                ? new Job.Missing<>(
                        TEXTS.get("model.none"), problem == null ? TEXTS.get("model.coming") : Problem.line(problem))
                : Job.of(model, needed, call);
    }
}
