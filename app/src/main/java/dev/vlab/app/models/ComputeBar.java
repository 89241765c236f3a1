package dev.vlab.app.models;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.task.Compute;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/** What models compute on, and in; and what that comes to for the one in use. */
final class ComputeBar extends FlowPane {
    private static final Texts TEXTS = Texts.of(ComputeBar.class);

    private final ModelsViewModel model;

    ComputeBar(ModelsViewModel model) {
        super(16, 8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        ToggleButton gpu = device("GPU", TEXTS.get("compute.gpu"), DeviceChoice.GPU);
        model.gpuProperty().subscribe(there -> gpu.setDisable(!there));
        Label none = Parts.label(TEXTS.get("compute.gpu.none"), "small", "secondary");
        model.gpuProperty().subscribe(there -> Parts.show(none, !there));
        Label now = Parts.label("", "small", "bold");
        now.setId("modelsRunsOn");
        now.textProperty().bind(model.runsOnProperty());
        HBox devices = new HBox(
                8,
                Parts.label(TEXTS.get("compute.device"), "small", "secondary"),
                new SegmentedButton(
                        device(TEXTS.get("compute.best"), TEXTS.get("compute.best.device"), DeviceChoice.AUTO),
                        device("CPU", TEXTS.get("compute.cpu"), DeviceChoice.CPU),
                        gpu));
        HBox arithmetics = new HBox(
                8,
                Parts.label(TEXTS.get("compute.precision"), "small", "secondary"),
                new SegmentedButton(
                        button(
                                "modelsPrecision-best",
                                TEXTS.get("compute.best"),
                                TEXTS.get("compute.best.precision"),
                                chosen -> new Compute(chosen.device(), null)),
                        arithmetic(TEXTS.get("compute.fp32"), Arithmetic.FLOAT32),
                        arithmetic(TEXTS.get("compute.bf16"), Arithmetic.BFLOAT16)));
        devices.setAlignment(Pos.CENTER_LEFT);
        arithmetics.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(devices, arithmetics, now, none);
    }

    private ToggleButton device(String word, String does, DeviceChoice device) {
        return button("modelsDevice-" + device, word, does, now -> new Compute(device, now.arithmetic()));
    }

    private ToggleButton arithmetic(String does, Arithmetic arithmetic) {
        String word = arithmetic.title();
        return button("modelsPrecision-" + word, word, does, now -> new Compute(now.device(), arithmetic));
    }

    /** A choice, which is chosen where choosing it would change nothing. */
    private ToggleButton button(String id, String word, String does, Function<Compute, Compute> choose) {
        ToggleButton button = Parts.named(new ToggleButton(word), id, does);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true); // pressing the chosen one does not leave none
            model.computeProperty().set(choose.apply(model.computeProperty().get()));
        });
        model.computeProperty()
                .subscribe(now -> button.setSelected(choose.apply(now).equals(now)));
        return button;
    }
}
