package dev.vlab.app.story;

import dev.vlab.app.jobs.FrameThumb;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.PlaceDrag;
import dev.vlab.app.player.FrameImages;
import dev.vlab.engine.story.FoundMoment;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StoryClip;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A step in the list: its number, a picture, what is shown and what is said. It can be dragged. */
final class StepCell extends ListCell<Step> {
    private static final DataFormat PLACE = new DataFormat("application/x-vlab-story-place");
    private static final double WIDTH = 72;
    private static final double HEIGHT = 54;

    private final FrameImages frames;

    StepCell(StoryViewModel model, FrameImages frames) {
        this.frames = frames;
        getStyleClass().add("step-cell");
        setPrefWidth(0); // as wide as the list, never wider
        PlaceDrag.install(this, PLACE, model::move);
    }

    @Override
    protected void updateItem(@Nullable Step step, boolean none) {
        super.updateItem(step, none);
        setGraphic(step == null || none ? null : row(step));
    }

    private HBox row(Step step) {
        Label number = Parts.label(String.valueOf(getIndex() + 1), "secondary");
        number.setMinWidth(20);
        Label kind = new Label(StepWords.kind(step.task()), Parts.icon(StepWords.icon(step.task())));
        kind.getStyleClass().addAll("bold", "step-kind");
        VBox words = new VBox(2, kind);
        String about = StepWords.about(step.task());
        if (!about.isEmpty()) {
            words.getChildren().add(Parts.label(about, "small"));
        }
        if (!step.line().isEmpty()) {
            words.getChildren().add(Parts.label(step.line(), "small", "secondary"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox row = new HBox(8, number, picture(step), words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node picture(Step step) {
        StoryClip clip = step.clip();
        if (clip == null && step.stored() instanceof StepResult.Found(var moments)) {
            clip = moments.stream().findFirst().map(FoundMoment::clip).orElse(null);
        }
        if (clip == null) {
            Region empty = new Region();
            empty.getStyleClass().add("stage");
            empty.setMinSize(WIDTH, HEIGHT);
            return empty;
        }
        long middle = clip.span().startMicros() + clip.span().durationMicros() / 2;
        FrameThumb thumb = new FrameThumb(frames, clip.file(), middle, WIDTH, HEIGHT);
        thumb.setMouseTransparent(true);
        thumb.setFocusTraversable(false);
        return thumb;
    }
}
