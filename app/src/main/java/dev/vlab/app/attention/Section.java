package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A part with a heading that folds it up and unfolds it; what was folded up stays so. */
final class Section extends VBox {
    private static final Texts TEXTS = Texts.of(Section.class);

    private final String name;
    private final ObservableSet<String> folded;
    private final ToggleButton heading;
    private final FontIcon arrow = Parts.icon(Feather.CHEVRON_DOWN);
    private final HBox top;
    private final VBox content;

    /**
     * Makes a section.
     *
     * @param name by which it is remembered whether it is folded up
     * @param folded names of all that are
     */
    Section(String id, String name, String title, ObservableSet<String> folded, Node... parts) {
        this.name = name;
        this.folded = folded;
        heading = Parts.button(new ToggleButton(title, arrow), id, title, this::toggle);
        heading.getStyleClass().add("section");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        top = new HBox(8, heading);
        top.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(8, parts);
        getChildren().setAll(top, content);
        folded.addListener((SetChangeListener<String>) change -> show());
        show();
    }

    /** Puts a control beside the heading, seen while the section is unfolded. */
    Section with(Region beside) {
        beside.visibleProperty().bind(content.visibleProperty());
        beside.managedProperty().bind(content.visibleProperty());
        top.getChildren().add(beside);
        return this;
    }

    void title(String title) {
        heading.setText(title);
        show();
    }

    private void toggle() {
        if (!folded.remove(name)) {
            folded.add(name);
        }
        show();
    }

    private void show() {
        boolean open = !folded.contains(name);
        Parts.show(content, open);
        heading.setSelected(open);
        arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        String does = TEXTS.get(open ? "fold" : "unfold", heading.getText());
        heading.setAccessibleText(does);
        heading.setTooltip(new Tooltip(does));
    }
}
