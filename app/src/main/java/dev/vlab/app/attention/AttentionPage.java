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
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Attention on a page of its own: the strips as wide as the window, layers and heads beside them. */
public final class AttentionPage {
    private static final Texts TEXTS = Texts.of(AttentionPage.class);
    private static final double LEAST_CELL = 64;
    private static final double SIDE = 328;
    private static final double SCROLL_BAR = 12;

    private final BorderPane view = new BorderPane();

    /**
     * Makes the page.
     *
     * @param folded names of the sections that are folded up
     * @param back leads back to the video
     * @param toStory makes a button, of an id, that adds what is in view to a story
     */
    public AttentionPage(
            AttentionViewModel model,
            OcclusionViewModel occlusion,
            FrameImages frames,
            Export export,
            ObservableValue<Palette> palette,
            ObservableSet<String> folded,
            Runnable back,
            Function<String, Button> toStory) {
        AttentionParts parts = new AttentionParts(model, folded, "attentionPage");
        EmptyState empty = parts.empty();
        PlayheadPair pair = new PlayheadPair(model, occlusion, frames);
        VBox.setVgrow(pair, Priority.ALWAYS);
        VBox strips = new VBox(
                12,
                new TokenChips(model),
                new FrameStrips(model, occlusion, frames, LEAST_CELL),
                parts.readout(),
                pair);
        HBox.setHgrow(strips, Priority.ALWAYS);
        Section matrix = parts.matrix();
        VBox side = new VBox(
                12,
                parts.measure(),
                parts.section("scale", TEXTS.get("scale"), parts.legend()).with(parts.smooth()),
                matrix,
                parts.shares(),
                parts.heads(SIDE),
                parts.section("matter", TEXTS.get("matter"), new OcclusionView(occlusion, palette, "attentionPage")));
        side.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(SIDE + SCROLL_BAR);
        scroll.setPrefWidth(SIDE + SCROLL_BAR);
        HBox picture = new HBox(24, strips, scroll);
        picture.setId("attentionPagePicture");
        BorderPane.setMargin(picture, new Insets(16, 0, 0, 0));
        model.pictureProperty().subscribe(now -> {
            view.setCenter(now == null ? empty : picture);
        });
        TaskPanel.dimWhile(model.run().runningProperty(), picture);
        Button close = Parts.button(
                new Button(TEXTS.get("back"), Parts.icon(Feather.ARROW_LEFT)),
                "attentionBack",
                TEXTS.get("back.tip"),
                back);
        HBox question = parts.question();
        HBox.setHgrow(question, Priority.ALWAYS);
        AttentionExport saving = new AttentionExport(model, export, palette, "attentionPage");
        HBox top = new HBox(16, close, question, saving.button(picture, matrix), toStory.apply("attentionPageToStory"));
        top.setAlignment(Pos.CENTER_LEFT);
        view.setTop(new VBox(16, top, new JobBar("attentionPage", model.run())));
        view.setPadding(new Insets(24));
        view.setId("attentionPage");
        TaskPanel.dress(view);
    }

    public Node view() {
        return view;
    }
}
