package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.HeatScale;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.HeadStatistic;
import dev.vlab.engine.task.Measure;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Every head of every layer as a small picture: where it looks over the whole clip, image stream and video stream side
 * by side. Rows and columns, and all of it, can be chosen as means.
 */
final class HeadMatrix extends GridPane {
    private static final Texts TEXTS = Texts.of(HeadMatrix.class);
    private static final double LARGEST = 40;
    private static final double SMALLEST = 14;

    private final AttentionViewModel model;
    private final double width;
    private @Nullable AttentionMaps maps;
    private int token = -1;
    private Optional<HeadStatistic> statistic = Optional.empty();
    private @Nullable HeadNumbers numbers;

    /**
     * Makes the matrix.
     *
     * @param width pixels that it may take across
     */
    HeadMatrix(AttentionViewModel model, double width) {
        this.model = model;
        this.width = width;
        setId("attentionHeads");
        setHgap(2);
        setVgap(2);
        model.pictureProperty().subscribe(this::show);
        model.statisticProperty().subscribe(now -> show(model.pictureProperty().get()));
    }

    private void show(@Nullable AttentionPicture picture) {
        if (picture == null || picture.measure() != Measure.ATTENTION) {
            maps = null;
            getChildren().clear();
            return;
        }
        Choice choice = picture.choice();
        Optional<HeadStatistic> wanted = model.statisticProperty().get();
        if (picture.maps() != maps || choice.token() != token || !wanted.equals(statistic)) {
            maps = picture.maps();
            token = choice.token();
            statistic = wanted;
            numbers = wanted.map(each -> new HeadNumbers(picture.maps(), each, choice.token()))
                    .orElse(null);
            rebuild(maps);
        }
        getChildren().forEach(node -> {
            if (node.getUserData() instanceof Head(int layer, int head) && node instanceof ToggleButton button) {
                button.setSelected(layer == choice.layer() && head == choice.head());
            }
        });
    }

    /** What a button stands for; either may be {@link AttentionMaps#ALL}. */
    private record Head(int layer, int head) {}

    private void rebuild(AttentionMaps now) {
        getChildren().clear();
        add(words(TEXTS.get("all"), AttentionMaps.ALL, AttentionMaps.ALL, TEXTS.get("all.tip")), 0, 0);
        for (int head = 0; head < now.heads(); head++) {
            add(words("H" + (head + 1), AttentionMaps.ALL, head, TEXTS.get("head.tip", head + 1)), head + 1, 0);
        }
        for (int layer = 0; layer < now.layers(); layer++) {
            add(words("L" + (layer + 1), layer, AttentionMaps.ALL, TEXTS.get("layer.tip", layer + 1)), 0, layer + 1);
            for (int head = 0; head < now.heads(); head++) {
                add(pictures(now, layer, head), head + 1, layer + 1);
            }
        }
    }

    private ToggleButton words(String text, int layer, int head, String does) {
        ToggleButton button = new ToggleButton(text);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return choosing(button, layer, head, does);
    }

    private ToggleButton pictures(AttentionMaps now, int layer, int head) {
        ToggleButton button = new ToggleButton();
        double side = Math.clamp(Math.floor((width - 44) / now.heads() / 2 - 6), SMALLEST, LARGEST);
        button.setGraphic(new HBox(
                2,
                cell(now, FeatureStream.IMAGE, layer, head, side),
                cell(now, FeatureStream.VIDEO, layer, head, side)));
        String does = TEXTS.get("layer.head.tip", layer + 1, head + 1);
        HeadNumbers shown = numbers;
        return choosing(
                button,
                layer,
                head,
                shown == null
                        ? does
                        : TEXTS.get(
                                "layer.head.value",
                                does,
                                shown.words(FeatureStream.IMAGE, layer, head),
                                shown.words(FeatureStream.VIDEO, layer, head)));
    }

    private Node cell(AttentionMaps now, FeatureStream stream, int layer, int head, double side) {
        if (numbers == null) {
            return picture(now, stream, layer, head, side);
        }
        int argb = HeatScale.of(stream).opaque(numbers.scaled(stream, layer, head));
        return new Rectangle(side, side, Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
    }

    private ImageView picture(AttentionMaps now, FeatureStream stream, int layer, int head, double side) {
        float[] values = AttentionPicture.overTime(now, stream, token, layer, head);
        ImageView view = new ImageView(HeatImage.patches(values, now.gridSize(), HeatScale.of(stream)::opaque));
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(false);
        return view;
    }

    private ToggleButton choosing(ToggleButton button, int layer, int head, String does) {
        button.getStyleClass().add("head");
        button.setUserData(new Head(layer, head));
        return Parts.button(button, "attentionHead" + layer + "x" + head, does, () -> {
            button.setSelected(true); // one is always chosen
            model.chooseHead(layer, head);
        });
    }
}
