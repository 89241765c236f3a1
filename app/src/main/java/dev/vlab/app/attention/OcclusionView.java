package dev.vlab.app.attention;

import dev.vlab.app.attention.OcclusionViewModel.Curves;
import dev.vlab.app.chart.Curve;
import dev.vlab.app.chart.LineChart;
import dev.vlab.app.chart.Plot;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.DeletionInsertion;
import dev.vlab.engine.task.Occluder.Effect;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Does it matter? Parts of the clip are hidden from the model, and what it says then stands beside what it said. */
final class OcclusionView extends VBox {
    private static final Texts TEXTS = Texts.of(OcclusionView.class);
    private static final double CHART_HEIGHT = 160;
    private static final double[] DASHES = {5, 4};

    private final OcclusionViewModel model;
    private final ObservableValue<Palette> palette;
    private final LineChart chart;
    private final Label areas = Parts.wrapped("", "small");
    private final VBox tested;

    /**
     * Makes the view.
     *
     * @param id prefix of the ids, different for panel and page
     */
    OcclusionView(OcclusionViewModel model, ObservableValue<Palette> palette, String id) {
        super(8);
        this.model = model;
        this.palette = palette;
        this.chart = new LineChart(TEXTS.get("likelihood"), TEXTS.get("part"), palette);
        chart.setPrefHeight(CHART_HEIGHT);
        chart.setId(id + "Curves");
        areas.setId(id + "Areas");
        tested = new VBox(8, chart, Parts.wrapped(TEXTS.get("lines"), "small", "secondary"), areas);
        Button test = Parts.button(
                new Button(TEXTS.get("test"), Parts.icon(Feather.ACTIVITY)),
                id + "Test",
                TEXTS.get("test.tip"),
                model::test);
        getChildren()
                .setAll(
                        Parts.wrapped(TEXTS.get("hint"), "small", "secondary"),
                        actions(id, test),
                        new JobBar(id + "Hiding", model.hiding()),
                        effect(id),
                        new JobBar(id + "Testing", model.testing()),
                        tested);
        model.curvesProperty().subscribe(this::show);
        palette.subscribe(now -> show(model.curvesProperty().get()));
    }

    private FlowPane actions(String id, Button test) {
        Button frame = hide(id, "frame", model::hideFrame);
        Button span = hide(id, "span", model::hideSpan);
        span.disableProperty().bind(model.hasSpan().map(has -> !has));
        Button most = hide(id, "most", model::hideMost);
        Button clear = hide(id, "clear", model::clear);
        clear.disableProperty().bind(model.hiddenProperty().map(hidden -> hidden.isEmpty()));
        return new FlowPane(8, 8, frame, span, most, clear, test);
    }

    private static Button hide(String id, String what, Runnable action) {
        return Parts.button(
                new Button(TEXTS.get("hide." + what)), id + "Hide" + what, TEXTS.get("hide." + what + ".tip"), action);
    }

    private VBox effect(String id) {
        Label change = Parts.wrapped("", "bold");
        change.setId(id + "Change");
        Label now = Parts.wrapped("");
        now.setId(id + "Now");
        VBox both = new VBox(4, change, now);
        model.effectProperty().subscribe(effect -> {
            Parts.show(both, effect != null);
            change.setText(effect == null ? "" : change(effect));
            now.setText(effect == null ? "" : TEXTS.get("now", effect.now(), Percent.of(effect.confidence())));
        });
        return both;
    }

    private static String change(Effect effect) {
        return TEXTS.get("change", Percent.of(effect.before()), Percent.of(effect.after()));
    }

    private void show(@Nullable Curves curves) {
        Parts.show(tested, curves != null);
        if (curves == null) {
            return;
        }
        Palette now = palette.getValue();
        chart.show(new Plot(
                List.of(
                        curve(
                                "random.deletion",
                                now.secondary(),
                                DASHES,
                                curves.random().deletion()),
                        curve(
                                "random.insertion",
                                now.secondary(),
                                new double[0],
                                curves.random().insertion()),
                        curve(
                                "deletion",
                                now.accent(),
                                DASHES,
                                curves.explained().deletion()),
                        curve(
                                "insertion",
                                now.accent(),
                                new double[0],
                                curves.explained().insertion())),
                List.of(),
                100,
                false));
        areas.setText(areas(curves.explained(), curves.random()));
    }

    private static Curve curve(String name, Color colour, double[] dashes, double[] values) {
        double[] parts = new double[values.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = 100.0 * i / (parts.length - 1);
        }
        return new Curve(TEXTS.get("curve." + name), colour, dashes, false, parts, values);
    }

    private static String areas(DeletionInsertion explained, DeletionInsertion random) {
        boolean better =
                explained.insertionArea() > random.insertionArea() && explained.deletionArea() < random.deletionArea();
        return TEXTS.get(
                        "areas",
                        Percent.of(explained.insertionArea()),
                        Percent.of(random.insertionArea()),
                        Percent.of(explained.deletionArea()),
                        Percent.of(random.deletionArea()))
                + " "
                + TEXTS.get(better ? "better" : "no.better");
    }
}
