package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.engine.eval.judge.Proportion;
import dev.vlab.engine.eval.judge.Tally;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A share of each of several parts with its interval, as a bar and in figures. */
final class ShareRows extends VBox {
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
            String mean = Double.isNaN(part.mean()) ? "" : ", mean " + ResultText.figure(part.mean());
            Label note = Parts.label(
                    share.of() == 0 ? "nothing decided" : ResultText.interval(share) + ", of " + share.of() + mean,
                    "small",
                    "secondary");
            grid.addRow(i, name, bar, value, note);
        }
        getChildren().addAll(Parts.label(title, "heading"), grid);
    }
}
