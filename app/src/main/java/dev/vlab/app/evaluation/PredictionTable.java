package dev.vlab.app.evaluation;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Predictions as rows: whether right, what was asked, what is true, what the model said, how sure it was. */
final class PredictionTable extends TableView<Prediction> {
    private static final Texts TEXTS = Texts.of(PredictionTable.class);
    private static final double WIDE = 560;
    private static final double WIDER = 860;

    PredictionTable(EvaluationViewModel model) {
        setId("evalPredictions");
        SortedList<Prediction> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Parts.label(TEXTS.get("none"), "secondary"));
        setMinHeight(96);
        TableColumn<Prediction, String> type = words(TEXTS.get("about"), Prediction::type, 84);
        TableColumn<Prediction, String> file = words(TEXTS.get("clip"), Prediction::file, 150);
        getColumns().add(verdict());
        getColumns().add(type);
        getColumns().add(file);
        getColumns().add(words(TEXTS.get("asked"), Prediction::asked, 220));
        getColumns().add(words(TEXTS.get("true"), Prediction::truth, 150));
        getColumns().add(words(TEXTS.get("said"), Prediction::answer, 150));
        getColumns().add(sure());
        widthProperty().subscribe(now -> {
            type.setVisible(now.doubleValue() > WIDE);
            file.setVisible(now.doubleValue() > WIDER);
        });
        getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        model.chosenProperty().subscribe(now -> {
            if (now == null) {
                getSelectionModel().clearSelection();
            } else if (!now.equals(getSelectionModel().getSelectedItem())) {
                getSelectionModel().select(now);
            }
        });
    }

    private static TableColumn<Prediction, Prediction> verdict() {
        TableColumn<Prediction, Prediction> column = new TableColumn<>(TEXTS.get("verdict"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(Comparator.comparing(Prediction::right));
        column.setCellFactory(of -> new VerdictCell());
        column.setMinWidth(80);
        column.setMaxWidth(80);
        return column;
    }

    private static TableColumn<Prediction, String> words(String name, Function<Prediction, String> says, double width) {
        TableColumn<Prediction, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(says.apply(row.getValue())));
        column.setCellFactory(of -> new WordsCell());
        column.setPrefWidth(width);
        column.setMinWidth(56);
        return column;
    }

    private static TableColumn<Prediction, Prediction> sure() {
        TableColumn<Prediction, Prediction> column = new TableColumn<>(TEXTS.get("sure"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(Comparator.comparingDouble(Prediction::confidence).thenComparing(Prediction::note));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Prediction item, boolean nothing) {
                super.updateItem(item, nothing);
                setText(item == null || nothing ? null : item.sure());
            }
        });
        column.setMinWidth(68);
        column.setMaxWidth(68);
        return column;
    }

    /** A word and a sign besides the colour. */
    private static final class VerdictCell extends TableCell<Prediction, Prediction> {
        @Override
        protected void updateItem(@Nullable Prediction item, boolean nothing) {
            super.updateItem(item, nothing);
            getStyleClass().removeAll("good", "bad");
            if (item == null || nothing) {
                setText(null);
                setGraphic(null);
                return;
            }
            String style = item.right() ? "good" : "bad";
            var sign = Parts.icon(item.right() ? Feather.CHECK : Feather.X);
            sign.getStyleClass().add(style);
            getStyleClass().add(style);
            setText(item.verdict());
            setGraphic(sign);
        }
    }

    /** Words, all of them in the tooltip. */
    private static final class WordsCell extends TableCell<Prediction, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(nothing ? null : item);
            setTooltip(item == null || nothing ? null : new Tooltip(item));
        }
    }
}
