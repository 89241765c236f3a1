package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Title of the clip · model · device. */
final class Header extends HBox {
    private static final Texts TEXTS = Texts.of(Header.class);

    Header(ExploreModel model, ModelHolder models, Command openModel, CommandMenu menu) {
        getStyleClass().add("header");
        Label title = new Label();
        title.getStyleClass().add("clip-title");
        title.textProperty().bind(model.title());
        title.setMinWidth(80);
        Label facts = new Label();
        facts.getStyleClass().addAll("secondary", "small");
        facts.textProperty().bind(model.facts());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(title, facts, gap, modelChip(model, models, openModel), deviceChip(model), menu);
    }

    private static Button modelChip(ExploreModel model, ModelHolder models, Command openModel) {
        FontIcon icon = new FontIcon(Feather.BOX);
        icon.iconCodeProperty()
                .bind(Bindings.when(model.problem())
                        .then(Feather.ALERT_TRIANGLE)
                        .otherwise(Feather.BOX));
        Button chip = new Button(null, icon);
        chip.setOnAction(event -> openModel.perform());
        chip.setId("model-chip");
        chip.getStyleClass().addAll("chip", "model-chip");
        chip.textProperty().bind(model.model());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        tip.textProperty()
                .bind(Bindings.when(model.problem())
                        .then(Bindings.createStringBinding(
                                () -> Problem.line(models.problemProperty().get()), models.problemProperty()))
                        .otherwise(Bindings.concat(
                                model.modelDetail(), openModel.keyText().map(key -> TEXTS.get("model.open", key)))));
        chip.setTooltip(tip);
        return chip;
    }

    private static Label deviceChip(ExploreModel model) {
        Label chip = new Label(null, new FontIcon(Feather.CPU));
        chip.getStyleClass().add("chip");
        chip.textProperty().bind(model.device());
        chip.visibleProperty().bind(model.device().isNotEmpty());
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setTooltip(new Tooltip(TEXTS.get("device.tip")));
        return chip;
    }
}
