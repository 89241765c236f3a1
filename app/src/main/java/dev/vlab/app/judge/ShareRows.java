package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.Proportion;
import dev.vlab.engine.eval.judge.Tally;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A share of each of several parts with its interval, as a bar and in figures. */
final class ShareRows extends VBox {
    private static final Texts TEXTS = Texts.of(ShareRows.class);

    private static final double NAME_WIDTH = 220;
    private static final double BAR_WIDTH = 280;

    /**
     * Makes the rows.
     *
     * @param chance where chance is; NaN where that has no meaning
     */
    ShareRows(String title, List<Tally> parts, double chance) {
        super(8);
        GridPane grid = new GridPane(12, 6);
        for (int i = 0; i < parts.size(); i++) {
            Tally part = parts.get(i);
            Proportion share = part.share();
            Label name = Parts.wrapped(part.name());
            name.setPrefWidth(NAME_WIDTH);
            IntervalBar bar = new IntervalBar(share.share(), share.low(), share.high(), chance);
            bar.setPrefWidth(BAR_WIDTH);
            Label value = Parts.label(ResultText.share(share), "bold");
            value.setMinWidth(48);
            Label note = Parts.label(note(part), "small", "secondary");
            grid.addRow(i, name, bar, value, note);
        }
        getChildren().addAll(Parts.label(title, "heading"), grid);
    }

    private static String note(Tally part) {
        Proportion share = part.share();
        String interval = ResultText.interval(share);
        if (interval.isEmpty()) {
            return TEXTS.get("left.none");
        }
        return Double.isNaN(part.mean())
                ? TEXTS.get("share.note", interval, share.of())
                : TEXTS.get("share.note.mean", interval, share.of(), ResultText.figure(part.mean()));
    }
}
