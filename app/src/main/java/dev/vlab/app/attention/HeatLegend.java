package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.HeatScale;
import dev.vlab.engine.task.FeatureStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the colours mean: each scale from its beginning to its end, and what it is fixed across. */
final class HeatLegend extends VBox {
    private static final Texts TEXTS = Texts.of(HeatLegend.class);
    private static final int LENGTH = 120;
    private static final int HEIGHT = 12;

    private final GridPane scales = new GridPane();
    private final Map<FeatureStream, List<Node>> rows = new EnumMap<>(FeatureStream.class);
    private final List<Label> beginnings = new ArrayList<>();
    private final List<Label> ends = new ArrayList<>();
    private final Label meaning = Parts.wrapped("", "small", "secondary");

    private HeatLegend(String id) {
        super(4);
        setId(id);
        getStyleClass().add("heat-legend");
        scales.setHgap(8);
        scales.setVgap(4);
        getChildren().addAll(scales, meaning);
    }

    /** A legend with both streams' scales. */
    static HeatLegend ofStreams(String id) {
        HeatLegend legend = new HeatLegend(id);
        legend.add(FeatureStream.IMAGE, Parts.label(TEXTS.get("image.stream"), "small", "image"));
        legend.add(FeatureStream.VIDEO, Parts.label(TEXTS.get("video.stream"), "small", "video"));
        return legend;
    }

    private void add(FeatureStream stream, Label name) {
        Label beginning = Parts.label("", "small");
        Label end = Parts.label("", "small");
        List.of(name, beginning, end).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
        beginnings.add(beginning);
        ends.add(end);
        StackPane ramp = ramp(HeatScale.of(stream));
        scales.addRow(scales.getRowCount(), name, beginning, ramp, end);
        rows.put(stream, List.of(name, beginning, ramp, end));
    }

    /** Leaves out the scales of other streams. */
    void show(List<FeatureStream> streams) {
        rows.forEach((stream, row) -> row.forEach(node -> Parts.show(node, streams.contains(stream))));
    }

    void show(String beginning, String end, String words) {
        beginnings.forEach(label -> label.setText(beginning));
        ends.forEach(label -> label.setText(end));
        meaning.setText(words);
    }

    private static StackPane ramp(HeatScale scale) {
        int[] argb = new int[LENGTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = scale.opaque(i % LENGTH / (LENGTH - 1.0));
        }
        WritableImage image = new WritableImage(LENGTH, HEIGHT);
        image.getPixelWriter().setPixels(0, 0, LENGTH, HEIGHT, PixelFormat.getIntArgbInstance(), argb, 0, LENGTH);
        StackPane framed = new StackPane(new ImageView(image));
        framed.getStyleClass().add("ramp");
        return framed;
    }
}
