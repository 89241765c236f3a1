package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.problem.ProblemKind;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import dev.vlab.engine.eval.judge.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judging: the sessions, the one that is open, the item in view and what is said of it. */
public final class JudgeViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(JudgeViewModel.class);

    private static final Logger LOG = LoggerFactory.getLogger(JudgeViewModel.class);

    /** What the page shows. */
    public enum Part {
        SESSIONS,
        ITEMS,
        RESULTS
    }

    /**
     * The item in view.
     *
     * @param number from 0
     * @param said what the rater says of it so far
     */
    public record Shown(int number, JudgeItem item, Optional<Judgement> said) {
        @Nullable
        Integer value() {
            return said.map(Judgement::value).orElse(null);
        }

        List<String> tags() {
            return said.map(Judgement::tags).orElse(List.of());
        }
    }

    private final BackgroundTasks tasks;
    private final Notices notices;
    private final JudgeStore store;
    private final LongSupplier clock;
    private final JudgeForm form;
    private final ObservableList<JudgeSession> sessions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable JudgeSession> session = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper rater = new ReadOnlyStringWrapper();
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty reference = new SimpleBooleanProperty();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.SESSIONS);

    /**
     * Makes the view model.
     *
     * @param store keeps sessions
     * @param reports stored evaluations, newest first
     * @param user who rates, unless somebody rated before
     * @param clock milliseconds since 1970
     */
    public JudgeViewModel(
            BackgroundTasks tasks,
            Notices notices,
            JudgeStore store,
            ObservableList<EvalReport> reports,
            String user,
            LongSupplier clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.store = store;
        this.clock = clock;
        form = new JudgeForm(reports, clock);
        rater.set(user);
        tasks.task(TEXTS.get("reading"), progress -> store.read())
                .onDone(this::found)
                .onFailed(e -> notices.problem(TEXTS.get("reading.failed"), e))
                .quiet()
                .start();
    }

    private void found(JudgeStore.Found found) {
        sessions.addAll(found.sessions());
        found.problems().forEach(problem -> notices.problem(TEXTS.get("left.out"), problem));
        sessions.stream()
                .flatMap(one -> one.log().stream())
                .max((one, other) -> Long.compare(one.when(), other.when()))
                .ifPresent(latest -> rater.set(latest.rater()));
    }

    // ---- sessions ----

    /** Begins the session that the form describes. */
    public void begin() {
        form.session().ifPresent(this::begin);
    }

    /** Begins a session, unless another one is being judged: then it waits among the others. */
    public void begin(JudgeSession fresh) {
        sessions.addFirst(fresh);
        keep(fresh);
        if (part.get() == Part.SESSIONS) {
            open(fresh);
        } else {
            notices.done(TEXTS.get("session.ready"), fresh.name());
        }
    }

    /** Goes on with a session where its rater stopped. */
    public void open(JudgeSession chosen) {
        keepNote();
        session.set(chosen);
        show(firstOpen(chosen, 0).orElse(0));
        part.set(Part.ITEMS);
    }

    /** Adds a session from a file, or what it says besides to the session here that it is a copy of. */
    public void bringIn(Path file) {
        tasks.task(TEXTS.get("bringing", file.getFileName()), progress -> JudgeStore.read(file))
                .onDone(this::join)
                .onFailed(e -> notices.problem(TEXTS.get("bringing.failed"), e))
                .start();
    }

    private void join(JudgeSession other) {
        Optional<JudgeSession> own =
                sessions.stream().filter(one -> one.id().equals(other.id())).findFirst();
        if (own.isEmpty()) {
            sessions.addFirst(other);
            keep(other);
            notices.done(TEXTS.get("brought.session"), other.name());
            return;
        }
        try {
            JudgeSession joined = own.get().joined(other);
            int more = joined.log().size() - own.get().log().size();
            replace(joined);
            notices.done(TEXTS.get("brought.judgements"), TEXTS.get("brought.more", more, joined.name()));
        } catch (IllegalArgumentException e) {
            Problem problem = new Problem(ProblemKind.JUDGING, String.valueOf(e.getMessage()));
            problem.log(TEXTS.get("bringing", other.name()), e);
            notices.problem(TEXTS.get("bringing.failed"), problem);
        }
    }

    /** Puts a session's next state in the place of the one before. */
    private void replace(JudgeSession next) {
        sessions.replaceAll(one -> one.id().equals(next.id()) ? next : one);
        keep(next);
        JudgeSession now = session.get();
        if (now != null && now.id().equals(next.id())) {
            session.set(next);
            Shown here = shown.get();
            show(here == null ? 0 : here.number());
        }
    }

    private void keep(JudgeSession changed) {
        store.put(changed);
        tasks.task(TEXTS.get("keeping"), progress -> {
                    store.flush();
                    return changed;
                })
                .onFailed(e -> notices.problem(TEXTS.get("keeping.failed"), e))
                .quiet()
                .start();
    }

    // ---- judging ----

    private void show(int number) {
        JudgeSession now = session.get();
        if (now == null || now.items().isEmpty()) {
            shown.set(null);
            return;
        }
        int within = Math.clamp(number, 0, now.items().size() - 1);
        Shown next = new Shown(within, now.items().get(within), now.of(rater.get(), within));
        Shown before = shown.get();
        boolean other =
                before == null || before.number() != within || !before.item().equals(next.item());
        if (other || !next.said().equals(before.said())) {
            note.set(next.said().map(Judgement::note).orElse(""));
        }
        shown.set(next);
    }

    /**
     * Rates the item in view and goes on to the next one that is not rated.
     *
     * @param key 1 to 5; of two answers 1 for the left one, 2 for the right one, 0 for neither
     */
    public void rate(int key) {
        JudgeSession now = session.get();
        Shown here = shown.get();
        if (now == null || here == null) {
            return;
        }
        if (key < now.scale().least() || key > now.scale().most()) {
            return;
        }
        int value = now.scale() == Scale.PREFERENCE && key > 0 ? here.item().model(key == 1) + 1 : key;
        say(here, value, here.tags());
        JudgeSession then = session.get();
        if (then != null) {
            firstOpen(then, here.number() + 1).ifPresent(this::show);
        }
    }

    /** The key that stands for what was said, or nothing. */
    Optional<Integer> key(Shown here) {
        JudgeSession now = session.get();
        Integer value = here.value();
        if (now == null || value == null) {
            return Optional.empty();
        }
        return Optional.of(
                now.scale() == Scale.RATING || value == 0 ? value : here.item().model(true) + 1 == value ? 1 : 2);
    }

    /** Gives the item in view a tag, or takes it away. */
    public void tag(String tag) {
        Shown here = shown.get();
        String clean = tag.strip();
        if (here != null && !clean.isEmpty()) {
            List<String> tags = new ArrayList<>(here.tags());
            if (!tags.remove(clean)) {
                tags.add(clean);
            }
            say(here, here.value(), tags);
        }
    }

    /** Keeps the note as it is written now. */
    public void keepNote() {
        Shown here = shown.get();
        if (here != null
                && !note.get().strip().equals(here.said().map(Judgement::note).orElse(""))) {
            say(here, here.value(), here.tags());
        }
    }

    private void say(Shown here, @Nullable Integer value, List<String> tags) {
        JudgeSession now = session.get();
        if (now != null) {
            replace(now.with(new Judgement(
                    rater.get(), here.number(), value, tags, note.get().strip(), clock.getAsLong())));
        }
    }

    /** Takes the rater's latest word back, and shows what it was about. */
    public void undo() {
        JudgeSession now = session.get();
        if (now != null) {
            now.last(rater.get()).ifPresent(latest -> {
                replace(now.undone(rater.get()));
                show(latest.item());
            });
        }
    }

    /** Moves by a number of items. */
    public void move(int by) {
        Shown here = shown.get();
        if (here != null) {
            keepNote();
            show(here.number() + by);
        }
    }

    /** Goes to the next item that is not rated, if there is one. */
    public void nextOpen() {
        Shown here = shown.get();
        keepNote();
        JudgeSession now = session.get();
        if (here != null && now != null) {
            firstOpen(now, here.number() + 1).ifPresent(this::show);
        }
    }

    /** The first item from a number on, and then from the start, that the rater has not rated. */
    private Optional<Integer> firstOpen(JudgeSession of, int from) {
        int size = of.items().size();
        for (int i = 0; i < size; i++) {
            int number = (from + i) % size;
            if (of.of(rater.get(), number).map(Judgement::value).isEmpty()) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** Lets somebody else rate; a blank name changes nothing. */
    public void rater(String name) {
        if (!name.isBlank() && !name.strip().equals(rater.get())) {
            keepNote();
            rater.set(name.strip());
            JudgeSession now = session.get();
            if (now != null) {
                show(firstOpen(now, 0).orElse(0));
            }
        }
    }

    @Override
    public void close() {
        keepNote();
        try {
            store.flush();
        } catch (IOException e) {
            LOG.warn("What was said last is lost", e);
        }
    }

    public JudgeForm form() {
        return form;
    }

    /** Sessions, newest first. */
    public ObservableList<JudgeSession> sessions() {
        return sessions;
    }

    /** The open session as it stands, or null. */
    public ReadOnlyObjectProperty<@Nullable JudgeSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** The item in view, or null. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Who rates. */
    public ReadOnlyStringProperty raterProperty() {
        return rater.getReadOnlyProperty();
    }

    /** The note as it is being written. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether what is right is shown. */
    public BooleanProperty referenceProperty() {
        return reference;
    }

    public ObjectProperty<Part> partProperty() {
        return part;
    }
}
