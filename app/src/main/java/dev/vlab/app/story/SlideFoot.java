package dev.vlab.app.story;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.app.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The foot of a slide, for whoever presents more than for those who watch: how far we are, and what was not live. */
final class SlideFoot extends VBox {
    private static final Texts TEXTS = Texts.of(SlideFoot.class);

    private final PresenterModel model;
    private final Label note = Parts.label("", "slide-note", "secondary");
    private final Label place = Parts.label("", "slide-note", "secondary");
    private final ShareBar bar = new ShareBar(0);

    SlideFoot(PresenterModel model) {
        this.model = model;
        getStyleClass().add("slide-foot");
        note.setId("slideNote");
        note.setGraphic(new Label("●"));
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        place.setId("slidePlace");
        place.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(note, place);
        words.getStyleClass().add("slide-words");
        getChildren().setAll(words, bar);
        model.currentProperty().subscribe(slide -> show());
        model.positionProperty().subscribe(now -> show());
    }

    private void show() {
        Slide slide = model.currentProperty().get();
        if (slide == null) {
            return;
        }
        int steps = model.storyProperty().get().steps().size();
        int here = model.positionProperty().get() + 1;
        place.setText(TEXTS.get("place", here, steps));
        bar.share((double) here / Math.max(1, steps));
        note.setText(
                switch (slide.state()) {
                    case STORED -> TEXTS.get("note.stored", slide.note());
                    case NOTHING -> slide.note();
                    case WAITING, LIVE -> "";
                });
        note.setVisible(!note.getText().isEmpty());
    }
}
