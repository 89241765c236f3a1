package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The choices of a session that is made of stored evaluations. */
final class EvaluationFields extends VBox {
    private static final Texts TEXTS = Texts.of(EvaluationFields.class);

    private final JudgeForm form;

    EvaluationFields(JudgeViewModel model) {
        super(16);
        form = model.form();
        VBox fields = new VBox(16, evaluation(), rival(), task(), most());
        Label outlook = Parts.wrapped("", "small", "secondary");
        outlook.setId("judgeOutlook");
        Button begin = Parts.button(new Button(TEXTS.get("begin")), "judgeBegin", TEXTS.get("begin.tip"), model::begin);
        begin.getStyleClass().add("primary");
        Runnable refresh = () -> {
            boolean none = form.reports().isEmpty();
            outlook.setText(form.outlook());
            begin.setDisable(form.candidates().get().isEmpty());
            Parts.show(fields, !none);
            Parts.show(begin, !none);
        };
        form.candidates().subscribe(refresh);
        form.mostProperty().subscribe(refresh);
        form.reports().subscribe(refresh);
        refresh.run();
        getChildren().addAll(fields, outlook, begin);
    }

    private VBox evaluation() {
        OfferBox<EvalReport> choice =
                new OfferBox<>("judgeFirst", TEXTS.get("first.tip"), JudgeForm::name, form.firstProperty()::set);
        Runnable refresh =
                () -> choice.offer(form.reports(), form.firstProperty().get());
        form.reports().addListener((ListChangeListener<EvalReport>) change -> refresh.run());
        form.firstProperty().subscribe(refresh);
        refresh.run();
        return new VBox(4, Parts.label(TEXTS.get("first"), "bold"), choice);
    }

    private VBox rival() {
        OfferBox<Optional<EvalReport>> choice = new OfferBox<>(
                "judgeSecond",
                TEXTS.get("second.tip"),
                one -> one.map(JudgeForm::name).orElse(TEXTS.get("second.none")),
                one -> form.secondProperty().set(one.orElse(null)));
        Runnable refresh = () -> choice.offer(
                Stream.concat(
                                Stream.of(Optional.<EvalReport>empty()),
                                form.rivals().stream().map(Optional::of))
                        .toList(),
                Optional.ofNullable(form.secondProperty().get()));
        form.reports().addListener((ListChangeListener<EvalReport>) change -> refresh.run());
        form.firstProperty().subscribe(refresh);
        form.secondProperty().subscribe(refresh);
        refresh.run();
        CheckBox differing =
                Parts.named(new CheckBox(TEXTS.get("differing")), "judgeDiffering", TEXTS.get("differing.tip"));
        differing.selectedProperty().bindBidirectional(form.differingProperty());
        form.secondProperty().subscribe(now -> Parts.show(differing, now != null));
        return new VBox(4, Parts.label(TEXTS.get("second"), "bold"), choice, differing);
    }

    private VBox task() {
        OfferBox<EvalTask> choice =
                new OfferBox<>("judgeTask", TEXTS.get("task.tip"), EvalTask::title, form.taskProperty()::set);
        Runnable refresh = () -> choice.offer(form.tasks(), form.taskProperty().get());
        form.firstProperty().subscribe(refresh);
        form.taskProperty().subscribe(refresh);
        refresh.run();
        return new VBox(4, Parts.label(TEXTS.get("task"), "bold"), choice);
    }

    private VBox most() {
        OfferBox<Integer> choice = new OfferBox<>(
                "judgeMost",
                TEXTS.get("most.tip"),
                one -> one == 0 ? TEXTS.get("most.all") : TEXTS.get("most.some", one),
                form.mostProperty()::set);
        choice.offer(List.of(20, 40, 100, 0), form.mostProperty().get());
        return new VBox(4, Parts.label(TEXTS.get("most"), "bold"), choice);
    }
}
