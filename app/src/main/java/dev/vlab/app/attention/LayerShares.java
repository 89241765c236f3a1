package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Measure;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** How much of what a layer adds to the word comes from each stream, as stacked bars, a bar a layer. */
final class LayerShares extends GridPane {
    private static final Texts TEXTS = Texts.of(LayerShares.class);
    private static final double BAR = 12;

    LayerShares(AttentionViewModel model) {
        setId("attentionShares");
        setHgap(8);
        setVgap(4);
        ColumnConstraints fit = new ColumnConstraints();
        fit.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(fit, fit, bars, fit);
        model.pictureProperty().subscribe(this::show);
    }

    private void show(@Nullable AttentionPicture picture) {
        getChildren().clear();
        if (picture == null || !picture.measure().byWord()) {
            return;
        }
        for (int layer = 0; layer < picture.maps().layers(); layer++) {
            float video = picture.maps().videoShare(picture.choice().token(), layer);
            Label image = Parts.label(Percent.of(1 - video), "small", "image");
            addRow(
                    layer,
                    Parts.label(name(picture, layer), "small", "secondary"),
                    image,
                    new Stack(layer, video),
                    Parts.label(Percent.of(video), "small", "video"));
        }
    }

    private static String name(AttentionPicture picture, int layer) {
        return picture.measure() == Measure.RELEVANCE ? TEXTS.get("layers") : TEXTS.get("layer", layer + 1);
    }

    /** One bar: amber from the left, blue to the right. */
    private static final class Stack extends Region {
        private final Region image = new Region();
        private final Region video = new Region();
        private final double videoShare;

        Stack(int layer, double videoShare) {
            this.videoShare = videoShare;
            image.getStyleClass().add("image-share");
            video.getStyleClass().add("video-share");
            getChildren().addAll(image, video);
            setMinHeight(BAR);
            setPrefHeight(BAR);
            String text = TEXTS.get("shares.tip", layer + 1, Percent.of(1 - videoShare), Percent.of(videoShare));
            setAccessibleText(text);
            Tooltip.install(this, new Tooltip(text));
        }

        @Override
        protected void layoutChildren() {
            double split = Math.rint(getWidth() * (1 - videoShare));
            double y = Math.floor((getHeight() - BAR) / 2);
            image.resizeRelocate(0, y, split, BAR);
            video.resizeRelocate(split, y, getWidth() - split, BAR);
        }
    }
}
