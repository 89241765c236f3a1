package dev.vlab.app.search;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The least score of a hit, and how many reach it. */
final class ThresholdBar extends HBox {
    private static final Texts TEXTS = Texts.of(ThresholdBar.class);

    private final SearchViewModel model;
    private final Slider slider = new Slider(0, 1, 0.5);
    private final Label count = Parts.label("", "secondary");
    private final BooleanProperty nothing = new SimpleBooleanProperty(true);

    ThresholdBar(SearchViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Parts.named(slider, "searchThreshold", TEXTS.get("threshold.tip"));
        slider.setPrefWidth(240);
        Label value = Parts.label("");
        value.textProperty()
                .bind(model.thresholdProperty().map(t -> String.format(Locale.ROOT, "%.3f", t.doubleValue())));
        value.setMinWidth(44);
        count.setId("searchCount");
        FontIcon info = Parts.icon(Feather.INFO);
        info.getStyleClass().add("secondary");
        Label why = new Label("", info);
        why.setTooltip(new Tooltip(TEXTS.get("scores")));
        Button keep = Parts.button(
                new Button(TEXTS.get("keep.all"), Parts.icon(Feather.LIST)),
                "searchKeepAll",
                TEXTS.get("keep.all.tip"),
                model::collectKept);
        keep.disableProperty().bind(nothing);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(Parts.label(TEXTS.get("threshold")), slider, value, count, why, space, keep);
        model.foundProperty().subscribe(this::rescale);
        slider.valueProperty().bindBidirectional(model.thresholdProperty());
        model.thresholdProperty().subscribe(value1 -> count());
    }

    private void rescale(SearchViewModel.@Nullable Found found) {
        Parts.show(this, found != null);
        if (found != null) {
            // A threshold above all scores, where nothing stands out, has to fit on the slider too.
            double most = Math.max(found.range().most(), found.range().suggested());
            double least = found.range().least();
            double wanted = model.thresholdProperty().get();
            slider.setMax(Math.max(most, least) + 0.01);
            slider.setMin(least);
            model.thresholdProperty().set(wanted);
            count();
        }
    }

    private void count() {
        int moments = model.kept().size();
        nothing.set(moments == 0);
        long videos = model.kept().stream()
                .map(hit -> hit.moment().video().id())
                .distinct()
                .count();
        count.setText(moments == 0 ? TEXTS.get("reach.none") : TEXTS.get("reach", moments, videos));
    }
}
