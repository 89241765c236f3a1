package dev.vlab.app.jobs;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Lets the cells of a list be dragged to another place in it. */
public final class PlaceDrag {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final ListCell<?> cell;
    private final DataFormat place;
    private final Move move;

    /** What becomes of the list. */
    @FunctionalInterface
    public interface Move {
        void move(int from, int to);
    }

    private PlaceDrag(ListCell<?> cell, DataFormat place, Move move) {
        this.cell = cell;
        this.place = place;
        this.move = move;
    }

    /**
     * Makes a cell one that can be dragged, and dropped on.
     *
     * @param place what a place in this list is called on the way, so that no other list takes it
     */
    public static void install(ListCell<?> cell, DataFormat place, Move move) {
        PlaceDrag drag = new PlaceDrag(cell, place, move);
        cell.setOnDragDetected(drag::lift);
        cell.setOnDragOver(drag::offer);
        cell.setOnDragExited(event -> cell.pseudoClassStateChanged(TARGET, false));
        cell.setOnDragDropped(drag::drop);
    }

    private void lift(MouseEvent event) {
        if (cell.getItem() != null) {
            Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(place, cell.getIndex());
            board.setContent(content);
            event.consume();
        }
    }

    private void offer(DragEvent event) {
        if (cell.getItem() != null && event.getDragboard().hasContent(place)) {
            event.acceptTransferModes(TransferMode.MOVE);
            cell.pseudoClassStateChanged(TARGET, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().getContent(place) instanceof Integer from && cell.getItem() != null) {
            move.move(from, cell.getIndex());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
