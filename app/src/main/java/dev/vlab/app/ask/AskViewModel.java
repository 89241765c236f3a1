package dev.vlab.app.ask;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.jobs.Scope;
import dev.vlab.app.kept.Kept;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Questions about the open clip or its chosen span, and the answers, a conversation kept for each video. */
public final class AskViewModel {
    private static final Texts TEXTS = Texts.of(AskViewModel.class);

    /** The engine's part. */
    @FunctionalInterface
    public interface Ask {
        Answer ask(Clip clip, String question) throws IOException;
    }

    private static final List<String> SUGGESTIONS =
            List.of("What happens first?", "What happens last?", "What do you see?", "Where does this happen?");

    private final Playhead playhead;
    private final ObservableValue<Job<Ask>> job;
    private final JobRun run;
    private final ObservableValue<String> scope;
    private final BooleanBinding cannotAsk;
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Exchange> shown = new ReadOnlyObjectWrapper<>();
    private final Kept<Exchange> kept;
    private final StringProperty sought = new SimpleStringProperty("");
    private final FilteredList<Exchange> found;
    private final ObservableList<String> recent;

    /**
     * Makes the view model.
     *
     * @param recent questions asked lately, newest first; grows with each answer
     */
    public AskViewModel(
            BackgroundTasks tasks,
            Playhead playhead,
            Kept<Exchange> kept,
            ObservableList<String> recent,
            ObservableValue<Job<Ask>> job) {
        this.kept = kept;
        this.found = new FilteredList<>(kept.shown());
        this.recent = recent;
        this.playhead = playhead;
        this.job = job;
        this.run = new JobRun(tasks);
        this.scope = Scope.of(playhead);
        this.cannotAsk = Bindings.createBooleanBinding(
                () -> question.get().isBlank() || playhead.clip() == null, question, playhead.clipProperty());
        playhead.videoProperty().subscribe(now -> videoChanged());
        // As a change, which comes after what is found has followed: who is told too soon looks for rows that are gone.
        kept.shown().addListener((ListChangeListener<Exchange>) change -> follow());
        sought.subscribe(words -> found.setPredicate(exchange -> exchange.says(words)));
    }

    /** Asks what stands in the question field. */
    public void ask() {
        String text = question.get().strip();
        Clip clip = playhead.clip();
        if (text.isEmpty() || clip == null) {
            return;
        }
        switch (job.getValue()) {
            case Job.Missing<Ask>(var why, var todo) -> run.refuse(why + " " + todo);
            case Job.Ready<Ask>(var call, var model) ->
                run.start(
                        TEXTS.get("answering", text),
                        progress -> call.ask(clip, text),
                        answer -> answered(answer, model.name()));
        }
    }

    /** Asks something else. */
    public void ask(String text) {
        question.set(text);
        ask();
    }

    /** Makes an answer that was given elsewhere part of its video's conversation. */
    public void keep(Exchange exchange) {
        kept.change(exchange.clip().file(), exchange::before);
    }

    /** Shows an answer of the conversation again. */
    public void show(Exchange exchange) {
        question.set(exchange.answer().question());
        shown.set(exchange);
    }

    /** Forgets an answer of the conversation. */
    public void forget(Exchange exchange) {
        kept.changeShown(
                before -> before.stream().filter(one -> !one.equals(exchange)).toList());
    }

    /** Forgets the conversation about the open video. */
    public void clear() {
        kept.changeShown(before -> List.of());
    }

    /** Takes back the last change of the conversation about the open video. */
    public void undo() {
        kept.undo();
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return kept.undoableProperty();
    }

    /** Moves the playhead to a frame that the answer rests on. */
    public void jump(Answer.Evidence evidence) {
        playhead.seek(evidence.timeMicros());
    }

    private void answered(Answer answer, String model) {
        Exchange exchange = new Exchange(answer, model, System.currentTimeMillis());
        keep(exchange);
        Settings.remember(recent, answer.question());
        VideoInfo open = playhead.video();
        if (open != null && open.file().equals(answer.clip().file())) {
            shown.set(exchange);
        }
    }

    private void videoChanged() {
        run.cancel();
        sought.set("");
        shown.set(newest());
    }

    /** An answer that is no longer part of the conversation goes out of view. */
    private void follow() {
        Exchange now = shown.get();
        if (now == null || !conversation().contains(now)) {
            shown.set(newest());
        }
    }

    private @Nullable Exchange newest() {
        return conversation().isEmpty() ? null : conversation().getFirst();
    }

    public StringProperty questionProperty() {
        return question;
    }

    /** The answer in view with what is kept of it, or null. */
    public ReadOnlyObjectProperty<@Nullable Exchange> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The answer in view, or null. */
    public ObservableValue<@Nullable Answer> answerProperty() {
        return shown.map(Exchange::answer);
    }

    /** Answers about the open video, newest first. */
    public ObservableList<Exchange> conversation() {
        return kept.shown();
    }

    /** What is looked for in the conversation; empty for all of it. */
    public StringProperty soughtProperty() {
        return sought;
    }

    /** Those answers of the conversation that have what is looked for, newest first. */
    public ObservableList<Exchange> found() {
        return found;
    }

    /** Questions asked lately, newest first, each once. */
    public ObservableList<String> recent() {
        return recent;
    }

    /** Questions to begin with. */
    public List<String> suggestions() {
        return SUGGESTIONS;
    }

    /** Whether there is nothing to ask, or nobody to ask. */
    public ObservableBooleanValue cannotAskProperty() {
        return cannotAsk;
    }

    /** What a question is about: the clip or the chosen span. */
    public ObservableValue<String> scopeProperty() {
        return scope;
    }

    public JobRun run() {
        return run;
    }

    public ObservableValue<Job<Ask>> jobProperty() {
        return job;
    }
}
