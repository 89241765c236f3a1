package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a new session is to be of: a stored evaluation, or two of the same data. */
public final class JudgeForm {
    private static final Texts TEXTS = Texts.of(JudgeForm.class);

    /** What people say of what a model said; where it found clips, there is nothing to read. */
    static final List<EvalTask> TASKS = List.of(EvalTask.QUESTIONS, EvalTask.CAPTIONS);

    private static final int USUAL = 40;

    /** What sessions call their tasks, in every language. */
    static final String QUESTIONS = "questions";

    static final String CAPTIONS = "captions";

    private final ObservableList<EvalReport> reports;
    private final LongSupplier clock;
    private final ObjectProperty<@Nullable EvalReport> first = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable EvalReport> second = new SimpleObjectProperty<>();
    private final ObjectProperty<EvalTask> task = new SimpleObjectProperty<>(EvalTask.CAPTIONS);
    private final IntegerProperty most = new SimpleIntegerProperty(USUAL);
    private final BooleanProperty differing = new SimpleBooleanProperty(true);
    private final ObjectBinding<List<JudgeItem>> candidates;

    /**
     * Makes the form.
     *
     * @param reports stored evaluations, newest first
     * @param clock milliseconds since 1970; also the seed of what is drawn
     */
    JudgeForm(ObservableList<EvalReport> reports, LongSupplier clock) {
        this.reports = reports;
        this.clock = clock;
        candidates = Bindings.createObjectBinding(this::items, first, second, task, differing);
        first.subscribe(now -> {
            EvalReport rival = second.get();
            if (rival != null && !rivals().contains(rival)) {
                second.set(null);
            }
            if (!tasks().isEmpty() && !tasks().contains(task.get())) {
                task.set(tasks().getFirst());
            }
        });
        reports.addListener((ListChangeListener<EvalReport>) change -> choose());
        choose();
    }

    /** Takes the newest where nothing is chosen that is still there. */
    private void choose() {
        if (!reports.contains(first.get())) {
            first.set(reports.stream().findFirst().orElse(null));
        }
    }

    private List<JudgeItem> items() {
        EvalReport one = first.get();
        EvalReport other = second.get();
        if (one == null) {
            return List.of();
        }
        return other == null ? JudgeQueue.of(one, task.get()) : JudgeQueue.of(one, other, task.get(), differing.get());
    }

    /** Evaluations of the same data as the first one, by whichever model. */
    List<EvalReport> rivals() {
        EvalReport one = first.get();
        return one == null
                ? List.of()
                : reports.stream()
                        .filter(other -> !other.equals(one)
                                && other.order().data().equals(one.order().data()))
                        .toList();
    }

    /** The tasks that the first evaluation has predictions of. */
    List<EvalTask> tasks() {
        EvalReport one = first.get();
        return one == null
                ? List.of()
                : TASKS.stream()
                        .filter(candidate ->
                                one.predictions().stream().anyMatch(prediction -> prediction.task() == candidate))
                        .toList();
    }

    /** What an evaluation is called where one is chosen. */
    static String name(EvalReport report) {
        return TEXTS.get(
                "evaluation", report.model(), report.data(), report.ended().atZone(ZoneId.systemDefault()));
    }

    /** How many items there would be, or why there are none. */
    String outlook() {
        int all = candidates.get().size();
        if (first.get() == null) {
            return TEXTS.get("outlook.none");
        }
        if (all == 0) {
            return second.get() == null ? TEXTS.get("outlook.kind") : TEXTS.get("outlook.alike");
        }
        int most = this.most.get();
        return most == 0 || most >= all ? TEXTS.get("outlook.all", all) : TEXTS.get("outlook.some", all, most);
    }

    /** The session that is described, if there is anything in it. */
    Optional<JudgeSession> session() {
        EvalReport one = first.get();
        if (one == null || candidates.get().isEmpty()) {
            return Optional.empty();
        }
        long now = clock.getAsLong();
        return Optional.of(new JudgeSession(
                UUID.randomUUID().toString(),
                now,
                models(one, second.get()),
                one.data(),
                task.get() == EvalTask.QUESTIONS ? QUESTIONS : CAPTIONS,
                now,
                JudgeQueue.draw(candidates.get(), most.get(), now),
                List.of()));
    }

    private static List<String> models(EvalReport one, @Nullable EvalReport other) {
        if (other == null) {
            return List.of(one.model());
        }
        return one.model().equals(other.model())
                ? List.of(dated(one), dated(other))
                : List.of(one.model(), other.model());
    }

    private static String dated(EvalReport report) {
        return TEXTS.get("same.model", report.model(), report.ended().atZone(ZoneId.systemDefault()));
    }

    public ObservableList<EvalReport> reports() {
        return reports;
    }

    /** Whose predictions are judged; null without any. */
    public ObjectProperty<@Nullable EvalReport> firstProperty() {
        return first;
    }

    /** With whose they are compared; null to rate the first one's alone. */
    public ObjectProperty<@Nullable EvalReport> secondProperty() {
        return second;
    }

    public ObjectProperty<EvalTask> taskProperty() {
        return task;
    }

    /** At most so many items; 0 for all. */
    public IntegerProperty mostProperty() {
        return most;
    }

    /** Whether what two models answered alike is left out. */
    public BooleanProperty differingProperty() {
        return differing;
    }

    /** Everything that could be drawn. */
    ObjectBinding<List<JudgeItem>> candidates() {
        return candidates;
    }
}
