package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.text.Texts;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The latest evaluations, newest first: pressed, one is shown again; ticked, it is compared with. */
final class EarlierView extends VBox {
    private static final Texts TEXTS = Texts.of(EarlierView.class);

    private final EvaluationViewModel model;

    EarlierView(EvaluationViewModel model) {
        super(4);
        this.model = model;
        setId("evalEarlier");
        model.history().addListener((ListChangeListener<EvalReport>) change -> fill());
        model.comparedProperty().subscribe(now -> fill());
        model.measuredProperty().subscribe(now -> fill());
    }

    private void fill() {
        getChildren().clear();
        Parts.show(this, !model.history().isEmpty());
        getChildren().add(Parts.label(TEXTS.get("runs"), "bold"));
        for (int i = 0; i < model.history().size(); i++) {
            getChildren().add(row(model.history().get(i), i));
        }
    }

    private HBox row(EvalReport report, int index) {
        CheckBox tick = Parts.named(new CheckBox(), "evalCompare" + index, TEXTS.get("compare"));
        tick.setSelected(report.equals(model.comparedProperty().get()));
        tick.setOnAction(event -> model.comparedProperty().set(tick.isSelected() ? report : null));
        String figures = Stream.of(EvalTask.values())
                .filter(report.results()::containsKey)
                .map(task ->
                        task.title() + " " + report.results().get(task).main().text())
                .collect(Collectors.joining(", "));
        RowButton again = new RowButton(
                "evalShow" + index,
                report.model() + ", " + figures,
                TEXTS.get("show.again"),
                () -> model.show(report),
                Parts.label(
                        report.model() + "  " + TEXTS.get("when", report.ended().atZone(ZoneId.systemDefault())),
                        "bold"),
                Parts.wrapped(figures, "small"),
                Parts.label(report.data(), "small", "secondary"));
        if (report.order().equals(model.measuredProperty().get()) && model.shows(report)) {
            again.getStyleClass().add("here");
        }
        HBox.setHgrow(again, Priority.ALWAYS);
        return new HBox(tick, again);
    }
}
