package dev.vlab.app.playlist;

import dev.vlab.app.jobs.FrameThumb;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.PlaceDrag;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.Excerpt;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A moment of the playlist: a picture that scrubs, where it is from, and what it was found by. It can be dragged. */
final class PlaylistCell extends ListCell<Excerpt> {
    private static final Texts TEXTS = Texts.of(PlaylistCell.class);
    private static final DataFormat PLACE = new DataFormat("application/x-vlab-playlist-place");
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final double WIDTH = 80;
    private static final double HEIGHT = 60;

    private final PlaylistViewModel model;
    private final FrameImages frames;

    PlaylistCell(PlaylistViewModel model, FrameImages frames) {
        this.model = model;
        this.frames = frames;
        getStyleClass().add("playlist-cell");
        setPrefWidth(0); // as wide as the list, never wider
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                if (event.getClickCount() == 2) {
                    model.playFrom(getItem());
                } else {
                    model.show(getItem());
                }
            }
        });
        model.currentProperty().subscribe(now -> mark());
        PlaceDrag.install(this, PLACE, (from, to) -> model.playlist().move(from, to));
    }

    @Override
    protected void updateItem(@Nullable Excerpt excerpt, boolean none) {
        super.updateItem(excerpt, none);
        setGraphic(excerpt == null || none ? null : row(excerpt));
        mark();
    }

    private void mark() {
        pseudoClassStateChanged(
                PLAYING,
                getItem() != null && getItem().equals(model.currentProperty().get()));
    }

    private HBox row(Excerpt excerpt) {
        FrameThumb thumb = new FrameThumb(
                        frames, excerpt.video().file(), excerpt.span().startMicros(), WIDTH, HEIGHT)
                .scrubbing(excerpt.span());
        thumb.setMouseTransparent(false);
        thumb.setFocusTraversable(false);
        thumb.setOnAction(e -> model.show(excerpt));
        Label name = Parts.label(excerpt.video().file().getFileName().toString(), "bold");
        String score = excerpt.score() == null ? "" : TEXTS.get("score", excerpt.score());
        Label time = Parts.label(Times.of(excerpt.span()) + score, "small", "secondary");
        VBox words = new VBox(2, name, time);
        if (!excerpt.text().isBlank()) {
            words.getChildren().add(Parts.label(excerpt.text(), "small", "secondary"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox row = new HBox(8, thumb, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
