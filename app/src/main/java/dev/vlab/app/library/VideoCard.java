package dev.vlab.app.library;

import dev.vlab.app.player.FrameImages;
import dev.vlab.app.player.Timecode;
import dev.vlab.engine.library.LibraryVideo;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;

/** A video as a card: a picture that scrubs under the mouse, name, length, size. */
final class VideoCard extends GridCell<LibraryVideo> {
    private static final int DECODED_HEIGHT = 264;
    private static final int SCRUB_STEPS = 16;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LibraryPageModel model;
    private final FrameImages frames;
    private final WhenStill still;
    private final CoverImage picture = new CoverImage();
    private final Label length = new Label();
    private final Label name = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label facts = new Label();
    private final VBox card;
    private long wanted = -1;

    /**
     * Makes a card that shows one video after another.
     *
     * @param still waits for an end of the scrolling before covers are decoded
     */
    VideoCard(LibraryPageModel model, FrameImages frames, WhenStill still) {
        this.model = model;
        this.frames = frames;
        this.still = still;
        length.getStyleClass().add("duration");
        StackPane top = new StackPane(picture, length);
        StackPane.setAlignment(length, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(length, new Insets(8));
        name.getStyleClass().add("bold");
        facts.getStyleClass().addAll("secondary", "small");
        VBox words = new VBox(name, facts);
        words.getStyleClass().add("words");
        card = new VBox(top, words);
        card.getStyleClass().add("video-card");
        card.setMinWidth(0);
        card.prefWidthProperty().bind(widthProperty());
        card.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(card);
        name.setTooltip(whole);
        top.setOnMouseMoved(event -> show((int) (event.getX() / top.getWidth() * SCRUB_STEPS) / (double) SCRUB_STEPS));
        top.setOnMouseExited(event -> show(CoverImage.AT));
        setOnMousePressed(event -> {
            LibraryVideo video = getItem();
            if (video != null
                    && event.getButton() == MouseButton.SECONDARY
                    && !model.selection().isChosen(video)) {
                model.selection().choose(video); // the menu is about all that is chosen, if this one is among it
            }
        });
        setOnMouseClicked(event -> {
            LibraryVideo video = getItem();
            if (video != null && event.getButton() == MouseButton.PRIMARY) {
                clicked(video, event);
            }
        });
        model.selection().chosenProperty().addListener((property, before, now) -> mark());
        model.library().notes().tagsProperty().addListener((property, before, now) -> showFacts());
        model.library().notes().ratingsProperty().addListener((property, before, now) -> showFacts());
    }

    /** A video's tags, and what else there is room for. */
    private void showFacts() {
        LibraryVideo video = getItem();
        if (video != null) {
            String format = video.info().width() + " × " + video.info().height() + "  ·  "
                    + video.info().codec();
            String tags = String.join(", ", model.library().notes().of(video));
            String stars = "★".repeat(model.library().notes().stars(video));
            facts.setText(Stream.of(stars, tags, format)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("  ·  ")));
        }
    }

    private void clicked(LibraryVideo video, MouseEvent event) {
        if (event.isShiftDown()) {
            model.selection().extendTo(video);
        } else if (event.isShortcutDown()) {
            model.selection().toggle(video);
        } else {
            model.selection().choose(video);
            if (event.getClickCount() == 2) {
                model.openChosen();
            }
        }
    }

    private void mark() {
        LibraryVideo video = getItem();
        card.pseudoClassStateChanged(CHOSEN, video != null && model.selection().isChosen(video));
    }

    /** The grid empties a cell before each change: its card is hidden then, for to take it out costs far more. */
    @Override
    protected void updateItem(LibraryVideo video, boolean empty) {
        super.updateItem(video, empty);
        card.setVisible(!empty && video != null);
        if (empty || video == null) {
            return;
        }
        name.setText(LibraryPageModel.name(video));
        whole.setText(video.info().file().toString());
        length.setText(Timecode.length(video.info().durationMicros()));
        showFacts();
        mark();
        cover(video);
    }

    private void cover(LibraryVideo video) {
        wanted = at(video, CoverImage.AT);
        Optional<Image> known = frames.remembered(video.info().file(), wanted, DECODED_HEIGHT);
        picture.show(known.orElse(null));
        if (known.isEmpty()) {
            wanted = -1;
            still.then(this, () -> show(CoverImage.AT));
        }
    }

    private void show(double share) {
        LibraryVideo video = getItem();
        if (video == null) {
            return;
        }
        long micros = at(video, share);
        if (micros == wanted) {
            return;
        }
        wanted = micros;
        frames.request(video.info().file(), micros, DECODED_HEIGHT, image -> {
            if (video.equals(getItem()) && wanted == micros) {
                picture.show(image);
            }
        });
    }

    private static long at(LibraryVideo video, double share) {
        return (long) (video.info().durationMicros() * Math.clamp(share, 0, 1));
    }
}
