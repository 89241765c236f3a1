package dev.vlab.app.describe;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.video.TimeSpan;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A caption in the list: press it to go there, press it twice to put other words in its place. */
final class CaptionRow extends VBox {
    private static final Texts TEXTS = Texts.of(CaptionRow.class);

    /** Height of the buttons beside the heading. */
    private static final double TOOLS = 24;

    private final CaptionLine caption;
    private final DescribeViewModel model;
    private final RowButton go;
    private final StackPane line;
    private final String place;

    CaptionRow(CaptionLine caption, DescribeViewModel model, Consumer<CaptionLine> explain) {
        super(4);
        this.caption = caption;
        this.model = model;
        TimeSpan span = caption.clip().span();
        place = String.valueOf(span.startMicros());
        go = new RowButton(
                "caption" + place,
                caption.text(),
                TEXTS.get("go"),
                () -> model.jump(caption),
                heading(),
                Parts.wrapped(caption.text()));
        go.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                edit();
                event.consume();
            }
        });
        go.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                edit();
            }
        });
        ToggleButton others = others();
        HBox tools = new HBox(
                others,
                flat(Feather.EDIT_2, "captionEdit", TEXTS.get("edit.tip"), this::edit),
                flat(Feather.EYE, "captionExplain", TEXTS.get("explain.tip"), () -> explain.accept(caption)));
        tools.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        tools.setPadding(new Insets(4, 2, 2, 2));
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        line = new StackPane(go, tools); // beside the heading, so that the words have the whole width
        CaptionChoices choices = new CaptionChoices(caption, model);
        others.selectedProperty().subscribe(open -> Parts.show(choices, open));
        getChildren().addAll(line, choices);
    }

    private Label heading() {
        String when = Times.of(caption.clip().span());
        Label heading = Parts.label(
                caption.edited() == null
                        ? TEXTS.get("sure", when, Percent.rough(caption.made().score()))
                        : TEXTS.get("edited", when),
                "small",
                "secondary");
        heading.setMinHeight(TOOLS);
        return heading;
    }

    private ToggleButton others() {
        ToggleButton others = Parts.button(
                new ToggleButton("", Parts.icon(Feather.LIST)),
                "captionOthers" + place,
                TEXTS.get(CaptionChoices.any(caption) ? "others.tip" : "others.none"),
                () -> {});
        others.getStyleClass().add("flat");
        others.setDisable(!CaptionChoices.any(caption));
        return others;
    }

    private Button flat(Feather icon, String id, String does, Runnable action) {
        Button button = Parts.button(new Button("", Parts.icon(icon)), id + place, does, action);
        button.getStyleClass().add("flat");
        return button;
    }

    /** Lets the words be changed in their place. */
    void edit() {
        CaptionEditor editor = new CaptionEditor("captionWords" + place, caption.text());
        editor.then(words -> model.edit(caption, words), () -> {
            getChildren().set(0, line);
            go.requestFocus();
        });
        getChildren().set(0, editor);
        editor.begin();
    }

    /** Marks the row if it is the caption at the playhead. */
    void mark(@Nullable CaptionLine current) {
        go.getStyleClass().remove("here");
        if (caption.equals(current)) {
            go.getStyleClass().add("here");
        }
    }

    /** Whether a node that has the focus lies in this row. */
    boolean holds(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    CaptionLine caption() {
        return caption;
    }

    void focus() {
        go.requestFocus();
    }
}
