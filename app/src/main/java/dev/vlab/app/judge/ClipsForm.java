package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.models.KnownModel;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.problem.ProblemKind;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.video.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a new session is to be of: videos of the library, and what the model in use, or two, say of them. */
public final class ClipsForm {
    private static final Texts TEXTS = Texts.of(ClipsForm.class);

    private final ObservableValue<@Nullable LoadedModel> model;
    private final ObservableList<KnownModel> known;
    private final Notices notices;
    private final Consumer<JudgeSession> ready;
    private final LongSupplier clock;
    private final JobRun run;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Clip>> clips = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<EvalTask> task = new SimpleObjectProperty<>(EvalTask.CAPTIONS);
    private final StringProperty question = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable KnownModel> second = new SimpleObjectProperty<>();
    private final BooleanProperty differing = new SimpleBooleanProperty(true);
    private final ObjectBinding<Job<LoadedModel>> job;
    private final ObjectBinding<List<KnownModel>> rivals;
    private final StringBinding problem;

    /**
     * Makes the form.
     *
     * @param model the one in use; null until one is loaded
     * @param known models with which it can be compared
     * @param ready gets the session once the models have answered
     * @param clock milliseconds since 1970; also the seed of what is drawn
     */
    public ClipsForm(
            BackgroundTasks tasks,
            Notices notices,
            ObservableValue<@Nullable LoadedModel> model,
            ObservableList<KnownModel> known,
            Consumer<JudgeSession> ready,
            LongSupplier clock) {
        this.model = model;
        this.known = known;
        this.notices = notices;
        this.ready = ready;
        this.clock = clock;
        run = new JobRun(tasks);
        job = Bindings.createObjectBinding(this::job, model, task);
        rivals = Bindings.createObjectBinding(this::rivals, model, task, known);
        problem = Bindings.createStringBinding(this::problem, clips, job, task, question);
        rivals.subscribe(now -> {
            if (!now.contains(second.get())) {
                second.set(null);
            }
        });
    }

    private Capability needed() {
        return task.get() == EvalTask.QUESTIONS ? Capability.ASK : Capability.CAPTION;
    }

    private Job<LoadedModel> job() {
        LoadedModel now = model.getValue();
        return now == null
                ? new Job.Missing<>(TEXTS.get("clips.model.none"), TEXTS.get("clips.model.coming"))
                : Job.of(now, needed(), one -> one);
    }

    private List<KnownModel> rivals() {
        LoadedModel now = model.getValue();
        return known.stream()
                .filter(one -> one.usable()
                        && one.summary() != null
                        && one.summary().capabilities().contains(needed())
                        && (now == null
                                || !one.folder()
                                        .equals(now.info()
                                                .folder()
                                                .toAbsolutePath()
                                                .normalize())))
                .toList();
    }

    private String problem() {
        if (clips.get().isEmpty()) {
            return TEXTS.get("clips.none");
        }
        if (job.get() instanceof Job.Missing<LoadedModel>(String why, String todo)) {
            return why + " " + todo;
        }
        return task.get() == EvalTask.QUESTIONS && question.get().isBlank() ? TEXTS.get("clips.question.none") : "";
    }

    /** Takes videos to be judged, each as a whole, and what the models are to do with them. */
    public void choose(List<LibraryVideo> videos, EvalTask wants) {
        clips.set(videos.stream()
                .map(video -> new Clip(
                        video.info().file(), new TimeSpan(0, video.info().durationMicros())))
                .toList());
        task.set(wants);
        wanted.set(true);
    }

    /** Has the models answer, and then begins to judge. */
    void begin() {
        if (problem.get().isEmpty() && job.get() instanceof Job.Ready<LoadedModel>(LoadedModel first, var info)) {
            KnownModel other = second.get();
            List<String> models = other == null ? List.of(info.name()) : List.of(info.name(), name(other, info.name()));
            String asked = task.get() == EvalTask.QUESTIONS ? question.get().strip() : "";
            var order = new ClipAnswers.Order(
                    clips.get(), asked, Optional.ofNullable(other).map(KnownModel::folder));
            boolean unlike = other != null && differing.get();
            run.start(
                    TEXTS.get("clips.asking"),
                    progress -> ClipAnswers.of(first, order, progress),
                    answers -> answered(answers, models, unlike));
        }
    }

    /** Two models in folders of the same name are told apart by the whole path. */
    private static String name(KnownModel other, String first) {
        return other.name().equals(first) ? other.folder().toString() : other.name();
    }

    private void answered(ClipAnswers answers, List<String> models, boolean unlike) {
        if (!answers.unreadable().isEmpty()) {
            String names = answers.unreadable().stream()
                    .map(clip -> String.valueOf(clip.file().getFileName()))
                    .collect(Collectors.joining(", "));
            String what = TEXTS.get("clips.left.out", answers.unreadable().size());
            Problem problem = new Problem(ProblemKind.VIDEO, names);
            problem.log(what);
            notices.problem(what, problem);
        }
        List<JudgeItem> items = answers.items().stream()
                .filter(item -> !(unlike && item.answers().stream().distinct().count() == 1))
                .toList();
        if (items.isEmpty()) {
            run.refuse(TEXTS.get("clips.alike"));
            return;
        }
        long now = clock.getAsLong();
        ready.accept(new JudgeSession(
                UUID.randomUUID().toString(),
                now,
                models,
                TEXTS.get("clips.data"),
                items.getFirst().type(),
                now,
                JudgeQueue.draw(items, 0, now),
                List.of()));
    }

    /** Whether a new session is to be of the library's videos rather than of an evaluation. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** What is to be judged. */
    public ReadOnlyObjectProperty<List<Clip>> clipsProperty() {
        return clips.getReadOnlyProperty();
    }

    /** {@link EvalTask#CAPTIONS} or {@link EvalTask#QUESTIONS}. */
    public ObjectProperty<EvalTask> taskProperty() {
        return task;
    }

    /** The one question that is asked of every video. */
    public StringProperty questionProperty() {
        return question;
    }

    /** With whose answers the model's are compared; null to rate them alone. */
    public ObjectProperty<@Nullable KnownModel> secondProperty() {
        return second;
    }

    /** Whether what two models answered alike is left out. */
    public BooleanProperty differingProperty() {
        return differing;
    }

    /** Models that can do the same. */
    ObjectBinding<List<KnownModel>> rivalsProperty() {
        return rivals;
    }

    /** Why nothing can begin; empty if it can. */
    StringBinding problemProperty() {
        return problem;
    }

    /** The models' work. */
    JobRun run() {
        return run;
    }
}
