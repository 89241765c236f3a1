package dev.vlab.app.jobs;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** How often each of several things is: a name, a bar as long as its part of the most frequent one, the number. */
public final class CountRows extends VBox {
    private static final double NAME_WIDTH = 220;
    private static final double BAR_WIDTH = 280;

    /** One of the things, and how often it is. */
    public record Row(String name, int count) {}

    public CountRows(String title, List<Row> rows) {
        super(8);
        GridPane grid = new GridPane(12, 6);
        int most = Math.max(1, rows.stream().mapToInt(Row::count).max().orElse(1));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Label name = Parts.wrapped(row.name());
            name.setPrefWidth(NAME_WIDTH);
            ShareBar bar = new ShareBar((double) row.count() / most);
            bar.setPrefWidth(BAR_WIDTH);
            bar.setMinWidth(BAR_WIDTH / 2);
            Label count = Parts.label(String.valueOf(row.count()), "bold");
            count.setAlignment(Pos.CENTER_RIGHT);
            count.setMinWidth(32);
            grid.addRow(i, name, bar, count);
        }
        getChildren().addAll(Parts.label(title, "heading"), grid);
    }
}
