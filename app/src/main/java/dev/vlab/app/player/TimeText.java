package dev.vlab.app.player;

import dev.vlab.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableLongValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

/** The playhead's time, each digit in a cell of its own, so that the figures stand still while they run. */
final class TimeText extends HBox {
    private static final Texts TEXTS = Texts.of(TimeText.class);
    private static final double DIGIT = 11;
    private static final double SIGN = 6;

    private final List<Label> cells = new ArrayList<>();

    TimeText(ObservableLongValue micros) {
        getStyleClass().add("time-text");
        setAccessibleText(TEXTS.get("time"));
        show(micros.get());
        micros.addListener((property, before, now) -> show(now.longValue()));
    }

    private void show(long micros) {
        String text = Timecode.exact(micros);
        if (text.length() != cells.size()) {
            rebuild(text);
        }
        for (int i = 0; i < text.length(); i++) {
            cells.get(i).setText(text.substring(i, i + 1));
        }
    }

    private void rebuild(String text) {
        cells.clear();
        for (int i = 0; i < text.length(); i++) {
            Label cell = new Label();
            cell.getStyleClass().add("digit");
            cell.setTextOverrun(OverrunStyle.CLIP);
            double width = Character.isDigit(text.charAt(i)) ? DIGIT : SIGN;
            cell.setMinWidth(width);
            cell.setPrefWidth(width);
            cells.add(cell);
        }
        getChildren().setAll(cells);
    }
}
