package dev.vlab.app.describe;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.task.Caption;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** What a caption could say instead: what the model said at first, and its runners-up, each with its probability. */
final class CaptionChoices extends VBox {
    private static final Texts TEXTS = Texts.of(CaptionChoices.class);

    CaptionChoices(CaptionLine caption, DescribeViewModel model) {
        super(4);
        setPadding(new Insets(0, 0, 8, 16));
        String place = String.valueOf(caption.clip().span().startMicros());
        setId("captionChoices" + place);
        Caption made = caption.made();
        if (caption.edited() != null) {
            getChildren()
                    .addAll(
                            Parts.label(TEXTS.get("original"), "small", "bold"),
                            choice(
                                    "captionRestore" + place,
                                    new Caption.Alternative(made.text(), made.score()),
                                    TEXTS.get("restore.tip"),
                                    () -> model.restore(caption)));
        }
        if (!made.alternatives().isEmpty()) {
            getChildren().add(Parts.label(TEXTS.get("others"), "small", "bold"));
        }
        for (int i = 0; i < made.alternatives().size(); i++) {
            Caption.Alternative other = made.alternatives().get(i);
            getChildren()
                    .add(choice(
                            "captionOther" + place + "-" + i,
                            other,
                            TEXTS.get("choose.tip"),
                            () -> model.edit(caption, other.text())));
        }
    }

    /** Whether there is anything to choose. */
    static boolean any(CaptionLine caption) {
        return caption.edited() != null || !caption.made().alternatives().isEmpty();
    }

    private static RowButton choice(String id, Caption.Alternative words, String does, Runnable choose) {
        BorderPane share = new BorderPane(new ShareBar(words.score()));
        share.setRight(Parts.label(Percent.rough(words.score()), "small", "secondary"));
        BorderPane.setMargin(share.getRight(), new Insets(0, 0, 0, 12));
        return new RowButton(id, words.text(), does, choose, Parts.wrapped(words.text()), share);
    }
}
