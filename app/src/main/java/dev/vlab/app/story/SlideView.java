package dev.vlab.app.story;

import dev.vlab.app.attention.HeatOverlay;
import dev.vlab.app.attention.OcclusionViewModel;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.StageView;
import dev.vlab.app.text.Texts;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** What is in view of a story. Everything in it grows with it, so that a small one looks like a large one. */
final class SlideView extends StackPane {
    private static final Texts TEXTS = Texts.of(SlideView.class);

    /** Letters across and down: 16 pixels on a window of 1440 by 900. */
    private static final double ACROSS = 90;

    private static final double DOWN = 56.25;
    private static final double STAGE_SHARE = 0.58;

    private final PresenterModel model;
    private final SlideParts parts;
    private final Label line = Parts.wrapped("", "slide-line");
    private final StageView stage;
    private final StackPane result = new StackPane();
    private final VBox step;
    private final VBox title;
    private final Label titleText = Parts.wrapped("", "slide-title");
    private final Label titleMore = Parts.label("", "slide-more", "secondary");
    private double unit = 1;

    SlideView(PresenterModel model, OcclusionViewModel hiding, Player player, FrameImages frames) {
        this.model = model;
        parts = new SlideParts(model.looks(), hiding, frames);
        setId("slide");
        getStyleClass().addAll("slide", "page");
        TaskPanel.dress(this);
        getStylesheets()
                .add(Objects.requireNonNull(SlideView.class.getResource("story.css"))
                        .toExternalForm());
        stage = new StageView(player, FXCollections.observableArrayList(new HeatOverlay(model.looks())));
        stage.setMinSize(0, 0);
        line.setId("slideLine");
        result.setId("slideResult");
        result.getStyleClass().add("slide-result");
        result.setMinSize(0, 0);
        result.setPrefWidth(0);
        result.setAlignment(Pos.TOP_LEFT); // what does not fit is cut off at the foot
        HBox.setHgrow(result, Priority.ALWAYS);
        HBox middle = new HBox(stage, result);
        middle.getStyleClass().add("slide-middle");
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        step = new VBox(line, middle, new SlideFoot(model));
        step.getStyleClass().add("slide-step");
        step.setMinHeight(0); // else a long caption makes it higher than the slide, and its top is out of sight
        title = new VBox(titleText, titleMore);
        title.getStyleClass().add("slide-cover");
        title.setId("slideTitle");
        Region black = new Region();
        black.getStyleClass().add("slide-black");
        black.visibleProperty().bind(model.blackProperty());
        getChildren().setAll(title, step, black);
        setMinSize(0, 0);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        widthProperty().subscribe(this::resized);
        heightProperty().subscribe(this::resized);
        model.currentProperty().subscribe(slide -> show());
        model.storyProperty().subscribe(story -> show());
    }

    private void resized() {
        double now = Math.max(1, Math.min(getWidth() / ACROSS, getHeight() / DOWN));
        if (now != unit) {
            unit = now;
            setStyle("-fx-font-size:" + Math.round(now * 100) / 100.0 + "px;");
            show();
        }
        stage.setPrefWidth(getWidth() * STAGE_SHARE);
    }

    private void show() {
        Slide slide = model.currentProperty().get();
        Parts.show(title, slide == null);
        Parts.show(step, slide != null);
        if (slide == null) {
            String name = model.storyProperty().get().title();
            titleText.setText(name.isEmpty() ? TEXTS.get("untitled") : name);
            titleMore.setText(
                    TEXTS.get("cover", model.storyProperty().get().steps().size()));
            return;
        }
        line.setText(slide.step().line());
        Parts.show(line, !slide.step().line().isEmpty());
        result.getChildren().setAll(content(slide));
    }

    private VBox content(Slide slide) {
        VBox content = new VBox();
        content.getStyleClass().add("slide-content");
        content.getChildren().add(parts.asked(slide.step().task(), unit));
        if (slide.result() != null) {
            content.getChildren().add(parts.result(slide, unit));
            content.getChildren().getLast().setOpacity(slide.settled() ? 1 : 0.35);
        } else {
            content.getChildren().add(slide.settled() ? nothing() : waiting());
        }
        return content;
    }

    private static Label nothing() {
        return Parts.wrapped(TEXTS.get("nothing"), "slide-more", "secondary");
    }

    private static HBox waiting() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("slide-turning");
        turning.setAccessibleText(TEXTS.get("waiting"));
        HBox row = new HBox(turning, Parts.label(TEXTS.get("waiting"), "slide-more", "secondary"));
        row.getStyleClass().add("slide-waiting");
        return row;
    }
}
