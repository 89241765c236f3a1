package dev.vlab.app.models;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Two models side by side; what is not the same in both is marked. */
final class CompareView extends VBox {
    private static final Texts TEXTS = Texts.of(CompareView.class);
    private static final Insets INSIDE = new Insets(6, 12, 6, 12);
    private static final double[] SHARES = {28, 36, 36};

    private final GridPane grid = new GridPane();
    private final Label count = Parts.label("", "secondary");
    private final CheckBox only = Parts.named(
            new CheckBox(TEXTS.get("compare.only")), "modelsOnlyDifferences", TEXTS.get("compare.only.tip"));

    CompareView(ModelsViewModel model) {
        super(16);
        setId("modelsComparison");
        Button back = Parts.button(
                new Button(TEXTS.get("compare.back"), Parts.icon(Feather.ARROW_LEFT)),
                "modelsBack",
                TEXTS.get("compare.back.tip"),
                model::endComparison);
        count.setId("modelsDifferences");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, back, count, gap, only);
        line.setAlignment(Pos.CENTER_LEFT);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.getStyleClass().addAll("card", "comparison");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(line, scroll);
        model.comparisonProperty().subscribe(this::show);
        only.setOnAction(event -> show(model.comparisonProperty().get()));
    }

    private void show(@Nullable Comparison comparison) {
        grid.getChildren().clear();
        if (comparison == null) {
            return;
        }
        count.setText(TEXTS.get("compare.differences", comparison.differences()));
        row(
                new Region(),
                Parts.wrapped(comparison.left(), "heading"),
                Parts.wrapped(comparison.right(), "heading"),
                "head");
        for (Comparison.Section section : comparison.sections()) {
            List<Comparison.Row> rows = section.rows().stream()
                    .filter(row -> !only.isSelected() || row.differs())
                    .toList();
            if (!rows.isEmpty()) {
                row(Parts.label(section.title(), "bold"), new Region(), new Region(), "head");
                rows.forEach(this::fact);
            }
        }
    }

    private void fact(Comparison.Row row) {
        Label what = Parts.wrapped(row.what(), "secondary");
        if (row.differs()) {
            what.setGraphic(Parts.label("≠", "bold"));
            what.setAccessibleText(TEXTS.get("compare.differs", row.what()));
        }
        row(what, value(row.left(), row), value(row.right(), row), row.differs() ? "differs" : "same");
    }

    private static Label value(String text, Comparison.Row row) {
        return row.differs() ? Parts.wrapped(text, "bold") : Parts.wrapped(text, "secondary");
    }

    /** A row is a ground over three columns, and what stands on it. */
    private void row(Node what, Node left, Node right, String style) {
        int at = grid.getRowCount();
        Region ground = new Region();
        ground.getStyleClass().addAll("compare-row", style);
        grid.add(ground, 0, at, SHARES.length, 1);
        int column = 0;
        for (Node part : List.of(what, left, right)) {
            GridPane.setValignment(part, VPos.CENTER);
            GridPane.setMargin(part, INSIDE);
            grid.add(part, column++, at);
        }
    }
}
