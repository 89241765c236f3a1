package dev.vlab.app.jobs;

import dev.vlab.app.command.Command;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that every panel is made of. */
public final class Parts {
    private Parts() {}

    /** A label in one of the style sheet's kinds of text. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that breaks into lines rather than be cut off. */
    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        return label;
    }

    /** Gives a control what every control has: an id, and words that say what it does. */
    public static <C extends Control> C named(C control, String id, String does) {
        control.setId(id);
        control.setTooltip(new Tooltip(does));
        control.setAccessibleText(does);
        return control;
    }

    /** Gives a button what every control has, and what it does. */
    public static <B extends ButtonBase> B button(B button, String id, String does, Runnable action) {
        named(button, id, does).setOnAction(e -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A button that does a command, with its icon and a word, and its key in the tooltip. */
    public static Button button(Command command, String word, String id) {
        Button button = button(new Button(word, icon(command.icon())), id, command.name(), command::perform);
        button.getTooltip().textProperty().bind(command.hint());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        return button;
    }

    /** An entry of a menu, and what it does. */
    public static MenuItem menuItem(String title, String id, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** A pop-over in the window's colours. */
    public static PopOver popOver(Node content, PopOver.ArrowLocation arrow) {
        PopOver over = new PopOver(content);
        over.getStyleClass().add("ours");
        over.setArrowLocation(arrow);
        over.setDetachable(false); // a drag that began elsewhere throws where it may be torn off
        return over;
    }

    public static FontIcon icon(Ikon icon) {
        return new FontIcon(icon);
    }

    /** Takes a node out of the layout while it is not wanted. */
    public static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
