package dev.vlab.app.story;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.player.Timecode;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.TimeSpan;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields of the chosen step. What is typed counts at once, unless it cannot be meant. */
final class StepForm extends VBox {
    private static final Texts TEXTS = Texts.of(StepForm.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final StoryViewModel model;
    private final PresenterModel presenter;
    private @Nullable Step shown;
    private int index = -1;
    private boolean filling;
    private Runnable fill = () -> {};
    private final Label stored = Parts.label("", "small", "secondary");
    private final Button store =
            Parts.button(new Button(TEXTS.get("store")), "stepStore", TEXTS.get("store.tip"), this::store);

    StepForm(StoryViewModel model, PresenterModel presenter) {
        super(12);
        this.model = model;
        this.presenter = presenter;
        setId("stepForm");
        stored.setMinWidth(0);
        stored.setId("stepStored");
        model.storyProperty().subscribe(story -> refresh());
        model.chosenProperty().subscribe(now -> refresh());
        presenter.currentProperty().subscribe(slide -> offerResult());
    }

    private void refresh() {
        Step step = model.chosenStep();
        if (step == null) {
            shown = null;
            getChildren().clear();
            return;
        }
        int at = model.chosenProperty().get();
        boolean sameFields = shown != null
                && index == at
                && shown.task().getClass() == step.task().getClass();
        shown = step;
        index = at;
        if (!sameFields) {
            build(step);
        }
        filling = true;
        fill.run();
        filling = false;
        stored.setText(StepWords.stored(step.stored()));
        offerResult();
    }

    private void build(Step step) {
        fill = () -> {};
        getChildren().setAll(field("line", "stepLine", Step::line, Step::withLine, false));
        switch (step.task()) {
            case StepTask.Ask ask ->
                getChildren().add(task("question", (StepTask.Ask t) -> t.question(), (t, to) -> new StepTask.Ask(to)));
            case StepTask.Search search ->
                getChildren().add(task("query", (StepTask.Search t) -> t.query(), (t, to) -> new StepTask.Search(to)));
            case StepTask.Look look -> {
                getChildren().add(task("text", (StepTask.Look t) -> t.text(), StepForm::withText));
                getChildren().add(new HBox(12, word(), stream()));
            }
            case StepTask.Describe describe -> {}
        }
        if (step.clip() != null) {
            getChildren().add(span());
        }
        HBox kept = new HBox(12, stored, store);
        kept.getStyleClass().add("titled-line");
        getChildren().add(kept);
    }

    // ---- texts ----

    private static StepTask.Look withText(StepTask.Look look, String text) {
        List<String> words = words(text);
        String word = words.contains(look.word()) || words.isEmpty() ? look.word() : words.getFirst();
        return new StepTask.Look(look.question(), text, word, look.stream());
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("[^\\p{L}\\p{N}'-]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked") // the fields are those of the step's own kind of task
    private <T extends StepTask> Node task(String name, Function<T, String> get, BiFunction<T, String, StepTask> with) {
        return field(
                name,
                "step" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                step -> get.apply((T) step.task()),
                (step, to) -> step.withWork(step.clip(), with.apply((T) step.task(), to)),
                true);
    }

    private Node field(
            String name, String id, Function<Step, String> get, BiFunction<Step, String, Step> with, boolean needed) {
        TextField field = Parts.named(new TextField(), id, label(name));
        fill(() -> {
            String now = get.apply(current());
            if (!field.getText().equals(now) && !(needed && field.getText().isBlank() && field.isFocused())) {
                field.setText(now);
            }
        });
        field.textProperty().addListener((property, before, now) -> {
            boolean wrong = needed && now.isBlank();
            field.pseudoClassStateChanged(WRONG, wrong);
            if (!filling && !wrong) {
                model.replace(index, with.apply(current(), now), name);
            }
        });
        return labelled(name, field);
    }

    private static String label(String name) {
        return switch (name) {
            case "line" -> TEXTS.get("field.line");
            case "question" -> TEXTS.get("field.question");
            case "query" -> TEXTS.get("field.query");
            default -> TEXTS.get("field.text");
        };
    }

    private static VBox labelled(String name, Node field) {
        return new VBox(4, Parts.label(label(name), "small", "secondary"), field);
    }

    private void fill(Runnable more) {
        Runnable before = fill;
        fill = () -> {
            before.run();
            more.run();
        };
    }

    private Step current() {
        Step step = model.chosenStep();
        return step == null ? Objects.requireNonNull(shown) : step;
    }

    // ---- choices ----

    private Node word() {
        ComboBox<String> choice = Parts.named(new ComboBox<>(), "stepWord", TEXTS.get("field.word"));
        fill(() -> {
            if (current().task() instanceof StepTask.Look look) {
                choice.getItems().setAll(words(look.text()));
                choice.setValue(look.word());
            }
        });
        choice.valueProperty().addListener((property, before, now) -> {
            if (!filling && now != null && current().task() instanceof StepTask.Look look) {
                look(new StepTask.Look(look.question(), look.text(), now, look.stream()));
            }
        });
        return new VBox(4, Parts.label(TEXTS.get("field.word"), "small", "secondary"), choice);
    }

    private Node stream() {
        ComboBox<FeatureStream> choice = Parts.named(new ComboBox<>(), "stepStream", TEXTS.get("field.stream"));
        choice.getItems().setAll(FeatureStream.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable FeatureStream stream) {
                return stream == null ? "" : TEXTS.get(stream);
            }

            @Override
            public FeatureStream fromString(String text) {
                throw new UnsupportedOperationException(text); // nobody can type here
            }
        });
        fill(() -> {
            if (current().task() instanceof StepTask.Look look) {
                choice.setValue(look.stream());
            }
        });
        choice.valueProperty().addListener((property, before, now) -> {
            if (!filling && now != null && current().task() instanceof StepTask.Look look) {
                look(new StepTask.Look(look.question(), look.text(), look.word(), now));
            }
        });
        return new VBox(4, Parts.label(TEXTS.get("field.stream"), "small", "secondary"), choice);
    }

    private void look(StepTask.Look look) {
        model.replace(index, current().withWork(current().clip(), look), "look");
    }

    // ---- the span ----

    private Node span() {
        TextField from = Parts.named(new TextField(), "stepFrom", TEXTS.get("field.from"));
        TextField to = Parts.named(new TextField(), "stepTo", TEXTS.get("field.to"));
        Label name = Parts.label("", "secondary");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        fill(() -> {
            StoryClip clip = current().clip();
            if (clip != null) {
                from.setText(Timecode.exact(clip.span().startMicros()));
                to.setText(Timecode.exact(clip.span().endMicros()));
                name.setText(String.valueOf(clip.file().getFileName()));
            }
        });
        for (TextField field : List.of(from, to)) {
            field.setPrefWidth(104);
            field.setMinWidth(104);
            field.setOnAction(event -> spanTyped(from, to));
            field.focusedProperty().addListener((property, before, now) -> {
                if (!now) {
                    spanTyped(from, to);
                }
            });
        }
        HBox row = new HBox(8, from, Parts.label("–"), to, name);
        row.getStyleClass().add("titled-line");
        return new VBox(4, Parts.label(TEXTS.get("field.span"), "small", "secondary"), row);
    }

    private void spanTyped(TextField from, TextField to) {
        StoryClip clip = current().clip();
        OptionalLong start = Timecode.parse(from.getText());
        OptionalLong end = Timecode.parse(to.getText());
        boolean right = start.isPresent() && end.isPresent() && start.getAsLong() < end.getAsLong();
        from.pseudoClassStateChanged(WRONG, !right);
        to.pseudoClassStateChanged(WRONG, !right);
        // What is shown is rounded to the millisecond; what was not changed stays as exact as it was.
        if (clip != null
                && right
                && !(from.getText().equals(Timecode.exact(clip.span().startMicros()))
                        && to.getText().equals(Timecode.exact(clip.span().endMicros())))) {
            StoryClip other = clip.withSpan(new TimeSpan(start.getAsLong(), end.getAsLong()));
            model.replace(index, current().withWork(other, current().task()), "span");
        }
    }

    // ---- the stored result ----

    private void offerResult() {
        Slide slide = presenter.currentProperty().get();
        store.setDisable(slide == null
                || slide.state() != Slide.State.LIVE
                || !slide.step().equals(shown)
                || slide.result() == null
                || slide.result().equals(slide.step().stored()));
    }

    private void store() {
        Slide slide = presenter.currentProperty().get();
        if (slide != null && slide.step().equals(shown)) {
            model.replace(index, slide.step().withStored(slide.result()), "stored");
        }
    }
}
