package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
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
    private static final Texts TEXTS = Texts.of(FilterBar.class);

    private final String allTypes = TEXTS.get("types.all");

    private final EvaluationViewModel model;
    private final ComboBox<String> types = new ComboBox<>();
    private final Label count = Parts.label("", "small", "secondary");

    FilterBar(EvaluationViewModel model, EvaluationCommands commands, Export export) {
        super(8);
        this.model = model;
        setStyle("-fx-alignment: center-left");
        Parts.named(types, "evalType", TEXTS.get("types.tip"));
        types.setMinWidth(110);
        types.setOnAction(event -> {
            String chosen = types.getValue();
            if (chosen != null) {
                model.filter().typeProperty().set(chosen.equals(allTypes) ? "" : chosen);
            }
        });
        TextField text = Parts.named(new TextField(), "evalText", TEXTS.get("filter.tip"));
        text.setPromptText(TEXTS.get("filter"));
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
        ToggleButton all = Parts.button(
                new ToggleButton(TEXTS.get("all")), "evalAll", TEXTS.get("all.tip"), () -> only.set(false));
        ToggleButton failures = Parts.button(
                new ToggleButton(TEXTS.get("failures")), "evalFailures", TEXTS.get("failures"), () -> only.set(true));
        failures.getTooltip()
                .textProperty()
                .bind(commands.failures.keyText().map(key -> TEXTS.get("failures.tip", key)));
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
        offered.addFirst(allTypes);
        if (!types.getItems().equals(offered)) {
            types.getItems().setAll(offered);
        }
        String wanted = model.filter().typeProperty().get();
        types.setValue(wanted.isEmpty() ? allTypes : wanted);
        say();
    }

    private void say() {
        long all = model.predictions().stream()
                .filter(one -> one.task() == model.filter().taskProperty().get())
                .count();
        int shown = model.shown().size();
        count.setText(shown == all ? String.valueOf(all) : TEXTS.get("count", shown, all));
    }

    private MenuButton saving(Export export) {
        MenuButton save = Parts.named(
                new MenuButton(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                "evalExport",
                TEXTS.get("export.tip"));
        save.setMinWidth(USE_PREF_SIZE);
        MenuItem json = new MenuItem(TEXTS.get("export.json"));
        json.setOnAction(event -> export.text(TEXTS.get("evaluation"), "evaluation.json", EvaluationText.json(model)));
        MenuItem csv = new MenuItem(TEXTS.get("export.csv"));
        csv.setOnAction(
                event -> export.text(TEXTS.get("predictions"), "predictions.csv", EvaluationText.csv(model.shown())));
        save.getItems().setAll(json, csv);
        return save;
    }
}
