package dev.vlab.app.training;

import dev.vlab.app.chart.LineChart;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.feather.Feather;

/** The losses and the learning rate over the steps, with what chooses among them. */
final class CurvesView extends VBox {
    private static final Texts TEXTS = Texts.of(CurvesView.class);
    private static final double RATE_HEIGHT = 84;
    private static final double SMOOTHEST = 0.99;

    private final TrainingViewModel model;
    private final Export export;
    private final ObservableValue<Palette> palette;
    private final LineChart losses;
    private final LineChart rate;
    private final VBox charts;

    CurvesView(TrainingViewModel model, Export export, ObservableValue<Palette> palette) {
        super(8);
        this.model = model;
        this.export = export;
        this.palette = palette;
        losses = new LineChart(TEXTS.get("loss"), TEXTS.get("across"), palette);
        losses.setId("trainLosses");
        rate = new LineChart(TEXTS.get("rate.unit"), TEXTS.get("across"), palette);
        rate.setId("trainRates");
        rate.setPrefHeight(RATE_HEIGHT);
        rate.setMinHeight(RATE_HEIGHT);
        VBox.setVgrow(losses, Priority.ALWAYS);
        charts = new VBox(losses, Parts.label(TEXTS.get("rate.title"), "small", "secondary"), rate);
        charts.getStyleClass().add("chart-ground");
        VBox.setVgrow(charts, Priority.ALWAYS);
        ContextMenu menu = new ContextMenu(png(), csv());
        charts.setOnContextMenuRequested(event -> menu.show(charts, event.getScreenX(), event.getScreenY()));
        getChildren().addAll(tools(), charts);
        model.changesProperty().subscribe(now -> draw());
        palette.subscribe(now -> draw());
    }

    private void draw() {
        CurvePlots plots = new CurvePlots(model, palette.getValue());
        losses.show(plots.losses());
        rate.show(plots.learningRate());
    }

    private HBox tools() {
        FlowPane kinds = new FlowPane(2, 2);
        for (Loss loss : Loss.values()) {
            kinds.getChildren().add(kind(loss));
        }
        HBox.setHgrow(kinds, Priority.ALWAYS);
        Slider smooth = Parts.named(
                new Slider(0, SMOOTHEST, model.choice().smoothingProperty().get()),
                "trainSmoothing",
                TEXTS.get("smoothing"));
        smooth.valueProperty().bindBidirectional(model.choice().smoothingProperty());
        smooth.setPrefWidth(80);
        smooth.setMinWidth(64);
        Label smoothness = Parts.label(TEXTS.get("smooth"), "small", "secondary");
        smoothness.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton logarithmic =
                Parts.named(new ToggleButton(TEXTS.get("log")), "trainLogarithmic", TEXTS.get("log.tip"));
        logarithmic.getStyleClass().add("chip");
        logarithmic.setMinWidth(Region.USE_PREF_SIZE);
        logarithmic.selectedProperty().bindBidirectional(model.choice().logarithmicProperty());
        MenuButton save = Parts.named(
                new MenuButton(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                "trainExport",
                TEXTS.get("export.tip"));
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.getItems().setAll(png(), csv());
        HBox row = new HBox(8, kinds, smoothness, smooth, logarithmic, save);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton kind(Loss loss) {
        Line sample = new Line(0, 0, 10, 0);
        sample.setStrokeWidth(3);
        palette.subscribe(now -> sample.setStroke(CurveColours.of(loss, now)));
        ToggleButton button = Parts.named(new ToggleButton(loss.title(), sample), "trainShow-" + loss, loss.meaning());
        button.getStyleClass().addAll("flat", "loss-kind");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(model.choice().shows(loss));
        return button;
    }

    private MenuItem png() {
        MenuItem item = new MenuItem(TEXTS.get("png"));
        item.setOnAction(event -> export.picture(
                TEXTS.get("chart"), "training.png", charts, palette.getValue().panel()));
        return item;
    }

    private MenuItem csv() {
        MenuItem item = new MenuItem(TEXTS.get("csv"));
        item.setOnAction(event -> export.text(TEXTS.get("numbers"), "training.csv", CurvesCsv.of(model.courses())));
        return item;
    }
}
