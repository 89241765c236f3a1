package dev.vlab.app.judge;

import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.evaluation.EvalTask;
import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** What to judge, on the left as a form, and the sessions there are. */
final class StartView extends HBox {
    private static final Texts TEXTS = Texts.of(StartView.class);

    private static final double FORM_WIDTH = 280;

    private final JudgeViewModel model;
    private final JudgeForm form;
    private boolean filling;

    /**
     * Makes the view.
     *
     * @param evaluate goes where evaluations are made
     */
    StartView(JudgeViewModel model, OpenDialog dialog, Runnable evaluate) {
        super(24);
        this.model = model;
        this.form = model.form();
        EmptyState empty = new EmptyState(Feather.THUMBS_UP, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
        empty.setId("judgeEmpty");
        EmptyState first = new EmptyState(Feather.THUMBS_UP, TEXTS.get("empty.title"), TEXTS.get("none.todo"));
        first.setId("judgeNone");
        first.offer(measure(evaluate));
        SessionList list = new SessionList(model);
        StackPane right = new StackPane(list, empty, first);
        HBox.setHgrow(right, Priority.ALWAYS);
        Runnable refresh = () -> {
            boolean sessions = !model.sessions().isEmpty();
            list.setVisible(sessions);
            empty.setVisible(!sessions && !form.reports().isEmpty());
            first.setVisible(!sessions && form.reports().isEmpty());
        };
        model.sessions().subscribe(refresh);
        form.reports().subscribe(refresh);
        refresh.run();
        getChildren().addAll(left(dialog), right);
    }

    private static Button measure(Runnable evaluate) {
        Button measure = Parts.button(
                new Button(TEXTS.get("evaluate"), Parts.icon(Feather.BAR_CHART_2)),
                "judgeEvaluate",
                TEXTS.get("evaluate.tip"),
                evaluate);
        measure.getStyleClass().add("primary");
        return measure;
    }

    private VBox left(OpenDialog dialog) {
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
        Button bring = Parts.button(
                new Button(TEXTS.get("bring"), Parts.icon(Feather.UPLOAD)),
                "judgeBringIn",
                TEXTS.get("bring.tip"),
                () -> dialog.file(TEXTS.get("bring"), List.of("*.json")).ifPresent(model::bringIn));
        VBox left = new VBox(16, Parts.label(TEXTS.get("title"), "title"), fields, outlook, begin, bring);
        left.getStyleClass().add("form");
        left.setMinWidth(FORM_WIDTH);
        left.setPrefWidth(FORM_WIDTH);
        left.setMaxWidth(FORM_WIDTH);
        return left;
    }

    private VBox evaluation() {
        ComboBox<EvalReport> choice = combo("judgeFirst", TEXTS.get("first.tip"), JudgeForm::name);
        fill(choice, form.reports(), form.firstProperty().get());
        choice.setOnAction(event -> {
            if (!filling) {
                form.firstProperty().set(choice.getValue());
            }
        });
        Runnable refresh =
                () -> fill(choice, form.reports(), form.firstProperty().get());
        form.reports().addListener((ListChangeListener<EvalReport>) change -> refresh.run());
        form.firstProperty().subscribe(refresh);
        return new VBox(4, Parts.label(TEXTS.get("first"), "bold"), choice);
    }

    private VBox rival() {
        ComboBox<Optional<EvalReport>> choice = combo(
                "judgeSecond",
                TEXTS.get("second.tip"),
                one -> one.map(JudgeForm::name).orElse(TEXTS.get("second.none")));
        choice.setOnAction(event -> {
            if (!filling && choice.getValue() != null) {
                form.secondProperty().set(choice.getValue().orElse(null));
            }
        });
        Runnable refresh = () -> fill(
                choice,
                Stream.concat(
                                Stream.of(Optional.<EvalReport>empty()),
                                form.rivals().stream().map(Optional::of))
                        .toList(),
                Optional.ofNullable(form.secondProperty().get()));
        form.reports().addListener((ListChangeListener<EvalReport>) change -> refresh.run());
        form.firstProperty().subscribe(refresh);
        form.secondProperty().subscribe(refresh);
        CheckBox differing =
                Parts.named(new CheckBox(TEXTS.get("differing")), "judgeDiffering", TEXTS.get("differing.tip"));
        differing.selectedProperty().bindBidirectional(form.differingProperty());
        form.secondProperty().subscribe(now -> Parts.show(differing, now != null));
        return new VBox(4, Parts.label(TEXTS.get("second"), "bold"), choice, differing);
    }

    private VBox task() {
        ComboBox<EvalTask> choice = combo("judgeTask", TEXTS.get("task.tip"), EvalTask::title);
        choice.setOnAction(event -> {
            if (!filling && choice.getValue() != null) {
                form.taskProperty().set(choice.getValue());
            }
        });
        Runnable refresh = () -> fill(choice, form.tasks(), form.taskProperty().get());
        form.firstProperty().subscribe(refresh);
        form.taskProperty().subscribe(refresh);
        return new VBox(4, Parts.label(TEXTS.get("task"), "bold"), choice);
    }

    private VBox most() {
        ComboBox<Integer> choice = combo(
                "judgeMost",
                TEXTS.get("most.tip"),
                one -> one == 0 ? TEXTS.get("most.all") : TEXTS.get("most.some", one));
        choice.getItems().setAll(20, 40, 100, 0);
        choice.setValue(form.mostProperty().get());
        choice.setOnAction(event -> form.mostProperty().set(choice.getValue()));
        return new VBox(4, Parts.label(TEXTS.get("most"), "bold"), choice);
    }

    private <T> void fill(ComboBox<T> choice, List<T> offered, T chosen) {
        filling = true;
        choice.getItems().setAll(offered);
        choice.setValue(chosen);
        filling = false;
    }

    private static <T> ComboBox<T> combo(String id, String does, Function<T, String> says) {
        ComboBox<T> combo = Parts.named(new ComboBox<>(), id, does);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : says.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        return combo;
    }
}
