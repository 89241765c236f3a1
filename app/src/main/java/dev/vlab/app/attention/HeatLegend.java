package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.HeatScale;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the colours mean: both scales from nothing to the end of the scale, and what it is fixed across. */
final class HeatLegend extends VBox {
    private static final Texts TEXTS = Texts.of(HeatLegend.class);
    private static final int LENGTH = 144;
    private static final int HEIGHT = 12;

    private final Label imageEnd = Parts.label("", "small");
    private final Label videoEnd = Parts.label("", "small");
    private final Label meaning = Parts.wrapped("", "small", "secondary");

    HeatLegend() {
        super(4);
        getStyleClass().add("heat-legend");
        GridPane scales = new GridPane();
        scales.setHgap(8);
        scales.setVgap(4);
        scales.addRow(
                0, Parts.label(TEXTS.get("image.stream"), "small", "image"), zero(), ramp(HeatScale.AMBER), imageEnd);
        scales.addRow(
                1, Parts.label(TEXTS.get("video.stream"), "small", "video"), zero(), ramp(HeatScale.BLUE), videoEnd);
        scales.getChildren().forEach(node -> {
            if (node instanceof Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        });
        getChildren().addAll(scales, meaning);
    }

    void show(@Nullable AttentionPicture picture) {
        String end = picture == null ? "" : (picture.clipped() ? "≥ " : "") + Percent.of(picture.top());
        imageEnd.setText(end);
        videoEnd.setText(end);
        boolean relevance = picture != null && picture.measure() == Measure.RELEVANCE;
        meaning.setText(TEXTS.get(relevance ? "legend.RELEVANCE" : "legend"));
    }

    private static Label zero() {
        return Parts.label("0", "small");
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
