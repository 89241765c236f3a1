package dev.vlab.app.ask;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Answer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
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
    private final Function<String, Button> toStory;
    private final QuestionBar bar;
    private final VBox result = new VBox(16);
    private final EmptyState empty =
            new EmptyState(Feather.HELP_CIRCLE, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));

    /**
     * Makes the panel.
     *
     * @param strange words of the question that the model has never met
     * @param explain shows where the model looked for the words of an answer
     * @param toStory makes a button, of an id, that adds what is in view to a story
     */
    public AskPanel(
            AskViewModel model,
            FrameImages frames,
            Export export,
            ObservableValue<List<String>> strange,
            Consumer<Answer> explain,
            Function<String, Button> toStory) {
        this.model = model;
        this.frames = frames;
        this.export = export;
        this.explain = explain;
        this.toStory = toStory;
        this.bar = new QuestionBar(model, strange);
        this.view = new TaskPanel(
                "askPanel",
                bar,
                TaskPanel.scope(model.scopeProperty()),
                new JobBar("ask", model.run()),
                empty,
                result,
                new ConversationView(model, export));
        TaskPanel.dimWhile(model.run().runningProperty(), result);
        model.shownProperty().subscribe(this::show);
        empty.follow(model.jobProperty());
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
                model.undo();
                event.consume();
            }
        });
    }

    public Node view() {
        return view;
    }

    /** Puts the cursor into the question field. */
    public void focusQuestion() {
        bar.focusField();
    }

    private void show(@Nullable Exchange exchange) {
        Parts.show(empty, exchange == null);
        result.getChildren().clear();
        if (exchange != null) {
            result.getChildren().addAll(new AnswerView(exchange, model, frames), actions(exchange));
        }
    }

    private FlowPane actions(Exchange exchange) {
        return new FlowPane(
                8,
                8,
                Parts.button(
                        new Button(TEXTS.get("explain"), Parts.icon(Feather.EYE)),
                        "askExplain",
                        TEXTS.get("explain.tip"),
                        () -> explain.accept(exchange.answer())),
                Parts.button(
                        new Button(TEXTS.get("copy"), Parts.icon(Feather.COPY)),
                        "askCopy",
                        TEXTS.get("copy.tip"),
                        () -> export.copy(TEXTS.get("answer"), AnswerJson.of(exchange))),
                Parts.button(
                        new Button(TEXTS.get("forget"), Parts.icon(Feather.X)),
                        "askForget",
                        TEXTS.get("forget.tip"),
                        () -> model.forget(exchange)),
                toStory.apply("askToStory"));
    }
}
