package dev.vlab.app.describe;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Caption;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A caption in the list: press it to go there. */
final class CaptionRow extends HBox {
    private static final Texts TEXTS = Texts.of(CaptionRow.class);

    private final Caption caption;
    private final RowButton go;

    CaptionRow(Caption caption, DescribeViewModel model, Consumer<Caption> explain) {
        super(4);
        this.caption = caption;
        setAlignment(Pos.CENTER_LEFT);
        go = new RowButton(
                "caption" + caption.clip().span().startMicros(),
                caption.text(),
                TEXTS.get("go"),
                () -> model.jump(caption),
                Parts.label(
                        TEXTS.get("sure", Times.of(caption.clip().span()), Percent.rough(caption.score())),
                        "small",
                        "secondary"),
                Parts.wrapped(caption.text()));
        HBox.setHgrow(go, Priority.ALWAYS);
        Button where = Parts.button(
                new Button("", Parts.icon(Feather.EYE)),
                "captionExplain" + caption.clip().span().startMicros(),
                TEXTS.get("explain.tip"),
                () -> explain.accept(caption));
        where.getStyleClass().add("flat");
        getChildren().addAll(go, where);
    }

    /** Marks the row if it is the caption at the playhead. */
    void mark(@Nullable Caption current) {
        go.getStyleClass().remove("here");
        if (caption.equals(current)) {
            go.getStyleClass().add("here");
        }
    }
}
