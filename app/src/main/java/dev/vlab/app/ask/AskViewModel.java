package dev.vlab.app.ask;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.jobs.Scope;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Questions about the open clip or its chosen span, and the answers so far, a conversation for each video. */
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
    private final ReadOnlyObjectWrapper<@Nullable Answer> shown = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Answer> conversation = FXCollections.observableArrayList();
    private final ObservableList<String> recent;
    private final Map<Path, List<Answer>> conversations = new HashMap<>();

    /**
     * Makes the view model.
     *
     * @param recent questions asked lately, newest first; grows with each answer
     */
    public AskViewModel(
            BackgroundTasks tasks, Playhead playhead, ObservableList<String> recent, ObservableValue<Job<Ask>> job) {
        this.recent = recent;
        this.playhead = playhead;
        this.job = job;
        this.run = new JobRun(tasks);
        this.scope = Scope.of(playhead);
        this.cannotAsk = Bindings.createBooleanBinding(
                () -> question.get().isBlank() || playhead.clip() == null, question, playhead.clipProperty());
        playhead.videoProperty().subscribe(now -> videoChanged());
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
                run.start(TEXTS.get("answering", text), progress -> call.ask(clip, text), this::answered);
        }
    }

    /** Asks something else. */
    public void ask(String text) {
        question.set(text);
        ask();
    }

    /** Shows an answer of the conversation again. */
    public void show(Answer answer) {
        question.set(answer.question());
        shown.set(answer);
    }

    /** Moves the playhead to a frame that the answer rests on. */
    public void jump(Answer.Evidence evidence) {
        playhead.seek(evidence.timeMicros());
    }

    private void answered(Answer answer) {
        conversations
                .computeIfAbsent(answer.clip().file(), file -> new ArrayList<>())
                .addFirst(answer);
        Settings.remember(recent, answer.question());
        VideoInfo open = playhead.video();
        if (open != null && open.file().equals(answer.clip().file())) {
            conversation.addFirst(answer);
            shown.set(answer);
        }
    }

    private void videoChanged() {
        run.cancel();
        VideoInfo video = playhead.video();
        List<Answer> answers = video == null ? List.of() : conversations.getOrDefault(video.file(), List.of());
        conversation.setAll(answers);
        shown.set(answers.isEmpty() ? null : answers.getFirst());
    }

    public StringProperty questionProperty() {
        return question;
    }

    /** The answer in view, or null. */
    public ReadOnlyObjectProperty<@Nullable Answer> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Answers about the open video, newest first. */
    public ObservableList<Answer> conversation() {
        return conversation;
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
