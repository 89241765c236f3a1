package dev.vlab.app.models;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands beside the cards, under its title; it can be closed. */
final class SidePane extends VBox {
    private static final Texts TEXTS = Texts.of(SidePane.class);
    private static final double WIDTH = 340;

    SidePane(ModelsViewModel model, ModelsPane which, Label title, Node content) {
        super(16);
        getStyleClass().addAll("panel", "details");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Parts.button(
                new Button(null, Parts.icon(Feather.X)),
                "modelsClose-" + which,
                TEXTS.get("close"),
                () -> model.paneProperty().set(ModelsPane.NONE));
        close.getStyleClass().add("flat");
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        model.paneProperty().subscribe(now -> Parts.show(this, now == which));
    }
}
