package dev.vlab.app.ask;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Answer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The panel that asks. */
public final class AskPanel {
    private static final Texts TEXTS = Texts.of(AskPanel.class);

    private final TaskPanel view;
    private final AskViewModel model;
    private final FrameImages frames;
    private final Export export;
    private final Consumer<Answer> explain;
    private final QuestionBar bar;
    private final VBox result = new VBox(16);
    private final VBox earlier = new VBox();
    private final EmptyState empty =
            new EmptyState(Feather.HELP_CIRCLE, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));

    /**
     * Makes the panel.
     *
     * @param explain shows where the model looked for the words of an answer
     */
    public AskPanel(AskViewModel model, FrameImages frames, Export export, Consumer<Answer> explain) {
        this.model = model;
        this.frames = frames;
        this.export = export;
        this.explain = explain;
        this.bar = new QuestionBar(model);
        this.view = new TaskPanel(
                "askPanel",
                bar,
                TaskPanel.scope(model.scopeProperty()),
                new JobBar("ask", model.run()),
                empty,
                result,
                earlier);
        TaskPanel.dimWhile(model.run().runningProperty(), result);
        model.shownProperty().subscribe(this::show);
        empty.follow(model.jobProperty());
        model.conversation().addListener((ListChangeListener<Answer>) change -> showEarlier());
    }

    public Node view() {
        return view;
    }

    /** Puts the cursor into the question field. */
    public void focusQuestion() {
        bar.focusField();
    }

    private void show(@Nullable Answer answer) {
        Parts.show(empty, answer == null);
        result.getChildren().clear();
        if (answer != null) {
            result.getChildren().addAll(new AnswerView(answer, model, frames), actions(answer));
        }
        showEarlier();
    }

    private FlowPane actions(Answer answer) {
        return new FlowPane(
                8,
                8,
                Parts.button(
                        new Button(TEXTS.get("explain"), Parts.icon(Feather.EYE)),
                        "askExplain",
                        TEXTS.get("explain.tip"),
                        () -> explain.accept(answer)),
                Parts.button(
                        new Button(TEXTS.get("copy"), Parts.icon(Feather.COPY)),
                        "askCopy",
                        TEXTS.get("copy.tip"),
                        () -> export.copy(TEXTS.get("answer"), AnswerJson.of(answer))),
                Parts.button(
                        new Button(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                        "askExport",
                        TEXTS.get("export.tip"),
                        () -> export.text(TEXTS.get("answers"), "answers.json", AnswerJson.of(model.conversation()))));
    }

    private void showEarlier() {
        Answer shown = model.shownProperty().get();
        earlier.getChildren().clear();
        for (Answer answer : model.conversation()) {
            if (!answer.equals(shown)) {
                earlier.getChildren().add(row(answer, earlier.getChildren().size()));
            }
        }
        if (!earlier.getChildren().isEmpty()) {
            earlier.getChildren().addFirst(Parts.label(TEXTS.get("earlier"), "bold"));
        }
    }

    private RowButton row(Answer answer, int index) {
        return new RowButton(
                "askEarlier" + index,
                answer.question() + " " + answer.answer(),
                TEXTS.get("earlier.tip"),
                () -> model.show(answer),
                Parts.wrapped(answer.question(), "small", "secondary"),
                Parts.wrapped(answer.answer()));
    }
}
