package dev.vlab.app.attention;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.look.Palette;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Attention beside the stage. */
public final class AttentionPanel {
    private static final Texts TEXTS = Texts.of(AttentionPanel.class);
    private static final double LEAST_CELL = 72;
    private static final double MATRIX_WIDTH = 336;

    private final TaskPanel view;

    /**
     * Makes the panel.
     *
     * @param folded names of the sections that are folded up
     * @param larger opens the page
     * @param toStory makes a button, of an id, that adds what is in view to a story
     */
    public AttentionPanel(
            AttentionViewModel model,
            OcclusionViewModel occlusion,
            FrameImages frames,
            Export export,
            ObservableValue<Palette> palette,
            ObservableSet<String> folded,
            Runnable larger,
            Function<String, Button> toStory) {
        AttentionParts parts = new AttentionParts(model, folded, "attention");
        EmptyState empty = parts.empty();
        Section matrix = parts.matrix();
        VBox picture = new VBox(
                12,
                new TokenChips(model),
                new FrameStrips(model, occlusion, frames, LEAST_CELL),
                parts.readout(),
                parts.legend(),
                matrix,
                parts.shares(),
                parts.heads(MATRIX_WIDTH),
                parts.section("matter", TEXTS.get("matter"), new OcclusionView(occlusion, palette, "attention")));
        picture.setId("attentionPicture");
        Button page = Parts.button(
                new Button(TEXTS.get("larger"), Parts.icon(Feather.MAXIMIZE_2)),
                "attentionLarger",
                TEXTS.get("larger.tip"),
                larger);
        AttentionExport saving = new AttentionExport(model, export, palette, "attention");
        FlowPane actions = new FlowPane(8, 8, page, saving.button(picture, matrix), toStory.apply("attentionToStory"));
        VBox result = new VBox(16, parts.overlay(), parts.measure(), picture, actions);
        model.pictureProperty().subscribe(now -> {
            Parts.show(empty, now == null);
            Parts.show(result, now != null);
        });
        TaskPanel.dimWhile(model.run().runningProperty(), result);
        view = new TaskPanel("attentionPanel", parts.question(), new JobBar("attention", model.run()), empty, result);
    }

    public Node view() {
        return view;
    }
}
