package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** A task's values side by side, each with its bar and the mark of chance; in as few rows as there is room for. */
final class ScoreTiles extends TilePane {
    private static final Texts TEXTS = Texts.of(ScoreTiles.class);
    private static final double GAP = 8;
    private static final double LEAST = 118;
    private static final double MOST = 200;

    ScoreTiles() {
        super(GAP, GAP);
        setId("evalScores");
        setMinHeight(USE_PREF_SIZE);
        widthProperty().subscribe(this::fit);
    }

    /**
     * Shows values.
     *
     * @param before what each is compared with, as text; empty where it is not
     */
    void show(List<Score> scores, Function<Score, String> before) {
        getChildren()
                .setAll(scores.stream()
                        .map(score -> tile(score, before.apply(score)))
                        .toList());
        fit();
    }

    /** Rows of equal length that take the width. */
    private void fit() {
        int count = getChildren().size();
        if (count > 0 && getWidth() > 0) {
            int room = Math.max(1, (int) ((getWidth() + GAP) / (LEAST + GAP)));
            int rows = (count + room - 1) / room;
            int columns = (count + rows - 1) / rows;
            setPrefColumns(columns);
            setPrefTileWidth(Math.min(MOST, Math.floor((getWidth() - GAP * (columns - 1)) / columns)));
        }
    }

    private static Node tile(Score score, String before) {
        Label value = Parts.label(score.text(), "bold");
        value.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        String beside = before.isEmpty() ? score.beside() : before;
        Label other = Parts.label(beside.isEmpty() ? TEXTS.get("of", score.count()) : beside, "small", "secondary");
        HBox row = new HBox(value, gap, other);
        row.setStyle("-fx-alignment: baseline-left");
        VBox tile = new VBox(4, Parts.label(score.title(), "small"), row);
        if (score.share()) {
            tile.getChildren().add(new ScoreBar(score));
        }
        tile.getStyleClass().add("score-tile");
        return tile;
    }
}
