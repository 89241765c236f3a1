package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Parts;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** A task's values side by side, each with its bar and the mark of chance. */
final class ScoreTiles extends TilePane {
    private static final double WIDTH = 118;

    ScoreTiles() {
        super(8, 8);
        setId("evalScores");
        setPrefTileWidth(WIDTH);
        setPrefColumns(4);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(List<Score> scores) {
        getChildren().setAll(scores.stream().map(ScoreTiles::tile).toList());
    }

    private static VBox tile(Score score) {
        var value = Parts.label(score.text(), "bold");
        value.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox tile = new VBox(4, new HBox(4, Parts.label(score.name(), "small"), gap, value));
        if (score.share()) {
            tile.getChildren().add(new ScoreBar(score));
        }
        String beside = score.beside();
        tile.getChildren().add(Parts.label(beside.isEmpty() ? "of " + score.count() : beside, "small", "secondary"));
        tile.getStyleClass().add("score-tile");
        return tile;
    }
}
