package dev.vlab.app.shell;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A field over the page and what fits it below; Enter does what is chosen, Escape puts it away. */
final class Finder extends StackPane {
    private static final Texts TEXTS = Texts.of(Finder.class);
    private static final double WIDTH = 560;
    private static final double ROW = 36;
    private static final int ROWS = 10;
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final FinderModel model;
    private final CustomTextField field = Parts.named(new CustomTextField(), "finderQuery", TEXTS.get("finder.query"));
    private final ListView<Found> list = new ListView<>();
    private final VBox sheet = new VBox(field, list);
    private @Nullable Node before;

    Finder(FinderModel model) {
        this.model = model;
        setId("finder");
        getStyleClass().add("sheet-ground");
        setVisible(false);
        setAlignment(Pos.TOP_CENTER);
        field.setPromptText(TEXTS.get("finder.query"));
        field.setLeft(Parts.icon(Feather.SEARCH));
        field.getStyleClass().add("large-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        list.setId("finderFound");
        list.setItems(model.found());
        list.setCellFactory(view -> new FoundCell());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 8);
        list.setFocusTraversable(false);
        list.setPlaceholder(Parts.label(TEXTS.get("finder.none"), "secondary"));
        model.found().addListener((ListChangeListener<Found>)
                change -> list.getSelectionModel().selectFirst()); // after the list has seen the change
        sheet.getStyleClass().add("shortcut-sheet");
        sheet.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setMargin(sheet, new Insets(72, 0, 0, 0));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    /** Shows it, or puts it away. */
    void toggle() {
        if (isVisible()) {
            close();
        } else {
            before = getScene().getFocusOwner();
            model.begin();
            getChildren().setAll(sheet); // not before, since styling what nobody sees would delay the window
            setVisible(true);
            field.requestFocus();
        }
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS);
            case PAGE_UP -> move(-ROWS);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rows) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int to = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + rows, 0, last);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - ROWS + 1));
        }
    }

    private void run(@Nullable Found chosen) {
        if (chosen != null && chosen.possible()) {
            close();
            chosen.run().run();
        }
    }

    private final class FoundCell extends ListCell<Found> {
        private final Label name = Parts.label("");
        private final Label beside = Parts.label("", "small", "secondary");

        FoundCell() {
            beside.setMinWidth(Region.USE_PREF_SIZE);
            name.setGraphicTextGap(10);
            setPrefWidth(0); // as wide as the list, never wider
            setOnMouseClicked(event -> run(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (found == null || empty) {
                setGraphic(null);
                return;
            }
            name.setText(found.name());
            name.setGraphic(Parts.icon(found.icon()));
            beside.setText(found.beside());
            HBox left = new HBox(name);
            left.setAlignment(Pos.CENTER_LEFT);
            left.setMinWidth(0);
            BorderPane row = new BorderPane(left, null, beside, null, null);
            BorderPane.setAlignment(beside, Pos.CENTER_RIGHT);
            pseudoClassStateChanged(IMPOSSIBLE, !found.possible());
            setGraphic(row);
        }
    }
}
