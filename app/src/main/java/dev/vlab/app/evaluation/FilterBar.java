package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** Which predictions are in the table: all or failures, one type, some words; and saving them. */
final class FilterBar extends HBox {
    private static final String ALL_TYPES = "All types";

    private final EvaluationViewModel model;
    private final ComboBox<String> types = new ComboBox<>();
    private final Label count = Parts.label("", "small", "secondary");

    FilterBar(EvaluationViewModel model, EvaluationCommands commands, Export export) {
        super(8);
        this.model = model;
        setStyle("-fx-alignment: center-left");
        Parts.named(types, "evalType", "Only predictions about this");
        types.setMinWidth(110);
        types.setOnAction(event -> {
            String chosen = types.getValue();
            if (chosen != null) {
                model.filter().typeProperty().set(chosen.equals(ALL_TYPES) ? "" : chosen);
            }
        });
        TextField text = Parts.named(new TextField(), "evalText", "Only predictions with these words");
        text.setPromptText("Filter by words");
        text.textProperty().bindBidirectional(model.filter().textProperty());
        text.setMinWidth(90);
        HBox.setHgrow(text, Priority.ALWAYS);
        count.setId("evalCount");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(failures(commands), types, text, count, saving(export));
        model.predictions().addListener((ListChangeListener<Prediction>) change -> refresh());
        model.shown().addListener((ListChangeListener<Prediction>) change -> say());
        model.filter().taskProperty().subscribe(now -> refresh());
        refresh();
    }

    private SegmentedButton failures(EvaluationCommands commands) {
        var only = model.filter().failuresProperty();
        ToggleButton all = Parts.button(new ToggleButton("All"), "evalAll", "Every prediction", () -> only.set(false));
        ToggleButton failures = Parts.button(
                new ToggleButton("Failures"),
                "evalFailures",
                "Only what is wrong  (" + commands.failures.keyText() + ")",
                () -> only.set(true));
        only.subscribe(now -> {
            all.setSelected(!now);
            failures.setSelected(now);
        });
        all.selectedProperty().subscribe(now -> all.setSelected(!only.get()));
        failures.selectedProperty().subscribe(now -> failures.setSelected(only.get()));
        SegmentedButton both = new SegmentedButton(all, failures);
        both.setToggleGroup(null);
        return both;
    }

    private void refresh() {
        List<String> offered = new ArrayList<>(model.types());
        offered.addFirst(ALL_TYPES);
        if (!types.getItems().equals(offered)) {
            types.getItems().setAll(offered);
        }
        String wanted = model.filter().typeProperty().get();
        types.setValue(wanted.isEmpty() ? ALL_TYPES : wanted);
        say();
    }

    private void say() {
        long all = model.predictions().stream()
                .filter(one -> one.task() == model.filter().taskProperty().get())
                .count();
        int shown = model.shown().size();
        count.setText(shown == all ? String.valueOf(all) : shown + " of " + all);
    }

    private MenuButton saving(Export export) {
        MenuButton save = Parts.named(
                new MenuButton("Export", Parts.icon(Feather.DOWNLOAD)),
                "evalExport",
                "Save the metrics and the predictions in view");
        save.setMinWidth(USE_PREF_SIZE);
        MenuItem json = new MenuItem("Metrics and all predictions (JSON)");
        json.setOnAction(event -> export.text("Evaluation", "evaluation.json", EvaluationText.json(model)));
        MenuItem csv = new MenuItem("Predictions in view (CSV)");
        csv.setOnAction(event -> export.text("Predictions", "predictions.csv", EvaluationText.csv(model.shown())));
        save.getItems().setAll(json, csv);
        return save;
    }
}
