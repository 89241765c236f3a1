package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.models.KnownModel;
import dev.vlab.app.text.Texts;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The choices of a session that is made of videos of the library. */
final class ClipsFields extends VBox {
    private static final Texts TEXTS = Texts.of(ClipsFields.class);

    private final ClipsForm form;

    /**
     * Makes the choices.
     *
     * @param library goes where videos are chosen
     */
    ClipsFields(ClipsForm form, Runnable library) {
        super(16);
        this.form = form;
        Label problem = Parts.wrapped("", "small", "secondary");
        problem.setId("judgeClipsProblem");
        problem.textProperty().bind(form.problemProperty());
        form.problemProperty().subscribe(now -> Parts.show(problem, !now.isEmpty()));
        Button begin = Parts.button(
                new Button(TEXTS.get("begin")), "judgeClipsBegin", TEXTS.get("clips.begin.tip"), form::begin);
        begin.getStyleClass().add("primary");
        begin.disableProperty()
                .bind(form.problemProperty()
                        .isNotEmpty()
                        .or(Bindings.createBooleanBinding(
                                form.run()::running, form.run().runningProperty())));
        getChildren()
                .addAll(videos(library), task(), question(), rival(), problem, begin, new JobBar("judge", form.run()));
    }

    private VBox videos(Runnable library) {
        Label how = Parts.wrapped("");
        how.setId("judgeClips");
        how.textProperty()
                .bind(form.clipsProperty()
                        .map(now -> now.isEmpty()
                                ? TEXTS.get("clips.nothing")
                                : TEXTS.get(
                                        "clips.chosen",
                                        now.size(),
                                        now.getFirst().file().getFileName())));
        Button choose = Parts.button(
                new Button(TEXTS.get("clips.choose"), Parts.icon(Feather.FOLDER)),
                "judgeClipsChoose",
                TEXTS.get("clips.choose.tip"),
                library);
        return new VBox(4, Parts.label(TEXTS.get("clips"), "bold"), how, choose);
    }

    private VBox task() {
        OfferBox<EvalTask> choice = new OfferBox<>(
                "judgeClipsTask",
                TEXTS.get("task.tip"),
                one -> TEXTS.get(one == EvalTask.QUESTIONS ? "clips.answers" : "clips.captions"),
                form.taskProperty()::set);
        form.taskProperty().subscribe(now -> choice.offer(JudgeForm.TASKS, now));
        return new VBox(4, Parts.label(TEXTS.get("task"), "bold"), choice);
    }

    private VBox question() {
        TextField field = Parts.named(new TextField(), "judgeClipsQuestion", TEXTS.get("clips.question.tip"));
        field.setPromptText(TEXTS.get("clips.question.prompt"));
        field.textProperty().bindBidirectional(form.questionProperty());
        field.setOnAction(event -> form.begin());
        VBox both = new VBox(4, Parts.label(TEXTS.get("clips.question"), "bold"), field);
        form.taskProperty().subscribe(now -> Parts.show(both, now == EvalTask.QUESTIONS));
        return both;
    }

    private VBox rival() {
        OfferBox<Optional<KnownModel>> choice = new OfferBox<>(
                "judgeClipsSecond",
                TEXTS.get("clips.second.tip"),
                one -> one.map(KnownModel::name).orElse(TEXTS.get("second.none")),
                one -> form.secondProperty().set(one.orElse(null)));
        Runnable refresh = () -> choice.offer(
                Stream.concat(
                                Stream.of(Optional.<KnownModel>empty()),
                                form.rivalsProperty().get().stream().map(Optional::of))
                        .toList(),
                Optional.ofNullable(form.secondProperty().get()));
        form.rivalsProperty().subscribe(refresh);
        form.secondProperty().subscribe(refresh);
        refresh.run();
        CheckBox differing =
                Parts.named(new CheckBox(TEXTS.get("differing")), "judgeClipsDiffering", TEXTS.get("differing.tip"));
        differing.selectedProperty().bindBidirectional(form.differingProperty());
        form.secondProperty().subscribe(now -> Parts.show(differing, now != null));
        return new VBox(4, Parts.label(TEXTS.get("second"), "bold"), choice, differing);
    }
}
