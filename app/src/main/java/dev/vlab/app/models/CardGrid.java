package dev.vlab.app.models;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.TilePane;

/** The cards of all models, in as many columns as there is room for. */
final class CardGrid extends TilePane {
    private static final double GAP = 16;
    private static final double LEAST = 340;

    private final ModelsViewModel model;
    private final Consumer<Path> reveal;

    CardGrid(ModelsViewModel model, Consumer<Path> reveal) {
        super(GAP, GAP);
        this.model = model;
        this.reveal = reveal;
        setId("modelsCards");
        setTileAlignment(Pos.TOP_LEFT);
        model.models().addListener((ListChangeListener<KnownModel>) change -> fill());
        model.compared().addListener((ListChangeListener<Path>) change -> fill());
        for (Observable part : new Observable[] {
            model.usedProperty(), model.loadingProperty(), model.removal().removingProperty()
        }) {
            part.subscribe(this::fill);
        }
        widthProperty().subscribe(this::fit);
    }

    private void fill() {
        getChildren()
                .setAll(model.models().stream()
                        .map(known -> new ModelCard(model, known, reveal))
                        .toList());
        fit();
    }

    /** Columns of equal width that take all there is. */
    private void fit() {
        if (getWidth() > 0) {
            int columns = Math.max(1, (int) ((getWidth() + GAP) / (LEAST + GAP)));
            double tile = Math.floor((getWidth() - GAP * (columns - 1)) / columns);
            setPrefColumns(columns);
            setPrefTileWidth(tile);
            getChildren().forEach(card -> ((ModelCard) card).setPrefWidth(tile));
        }
    }
}
