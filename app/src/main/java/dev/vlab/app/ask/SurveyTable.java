package dev.vlab.app.ask;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Clips with their answers; press one to go there. */
final class SurveyTable extends TableView<SurveyRow> {
    private static final Texts TEXTS = Texts.of(SurveyTable.class);

    SurveyTable(ObservableList<SurveyRow> rows, Consumer<SurveyRow> open) {
        setId("surveyTable");
        setAccessibleText(TEXTS.get("survey.go"));
        SortedList<SurveyRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setMinHeight(96);
        TableColumn<SurveyRow, SurveyRow> answer =
                column(TEXTS.get("answer"), SurveyRow::said, Comparator.comparing(SurveyRow::said));
        answer.setCellFactory(of -> new AnswerCell());
        TableColumn<SurveyRow, SurveyRow> sure = column(
                TEXTS.get("survey.sure"),
                row -> row.exchange() == null ? "" : Percent.rough(row.confidence()),
                Comparator.comparingDouble(SurveyRow::confidence));
        sure.setMinWidth(96);
        sure.setMaxWidth(96);
        getColumns().add(column(TEXTS.get("survey.clip"), SurveyRow::file, Comparator.comparing(SurveyRow::file)));
        getColumns().add(answer);
        getColumns().add(sure);
        setRowFactory(of -> {
            TableRow<SurveyRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        setOnKeyPressed(event -> {
            SurveyRow chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen);
                event.consume();
            }
        });
    }

    private static TableColumn<SurveyRow, SurveyRow> column(
            String name, Function<SurveyRow, String> says, Comparator<SurveyRow> order) {
        TableColumn<SurveyRow, SurveyRow> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable SurveyRow item, boolean nothing) {
                super.updateItem(item, nothing);
                setText(item == null || nothing ? null : says.apply(item));
            }
        });
        return column;
    }

    /** The answer, or with a sign why there is none; all of it in the tooltip. */
    private static final class AnswerCell extends TableCell<SurveyRow, SurveyRow> {
        @Override
        protected void updateItem(@Nullable SurveyRow item, boolean nothing) {
            super.updateItem(item, nothing);
            getStyleClass().remove("bad");
            setGraphic(null);
            setText(item == null || nothing ? null : item.said());
            setTooltip(item == null || nothing ? null : new Tooltip(item.said()));
            if (item != null && !nothing && item.exchange() == null) {
                var sign = Parts.icon(Feather.ALERT_TRIANGLE);
                sign.getStyleClass().add("bad");
                getStyleClass().add("bad");
                setGraphic(sign);
            }
        }
    }
}
