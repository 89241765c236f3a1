package dev.vlab.app.jobs;

import dev.vlab.app.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A path that is typed, chosen from what is at hand, or looked for in the system's dialog. */
public final class PathField extends HBox {
    private static final Texts TEXTS = Texts.of(PathField.class);

    private final StringProperty path;

    /**
     * Makes the field.
     *
     * @param id prefix of the parts' ids
     * @param does what the path is for
     * @param atHand paths to offer, group by group, asked for each time
     * @param choose asks for another one
     */
    public PathField(
            String id,
            String does,
            StringProperty path,
            Supplier<List<List<Path>>> atHand,
            Supplier<Optional<Path>> choose) {
        super(4);
        this.path = path;
        TextField text = Parts.named(new TextField(), id + "Path", does);
        text.setPromptText(does);
        text.textProperty().bindBidirectional(path);
        text.setMinWidth(80);
        path.subscribe(now -> text.positionCaret(text.isFocused() ? text.getCaretPosition() : text.getLength()));
        HBox.setHgrow(text, Priority.ALWAYS);
        MenuButton menu =
                Parts.named(new MenuButton("", Parts.icon(Feather.CHEVRON_DOWN)), id + "AtHand", TEXTS.get("at.hand"));
        menu.getStyleClass().add("icon-only");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(event -> fill(menu, atHand.get()));
        fill(menu, atHand.get());
        Button other = Parts.button(
                new Button("", Parts.icon(Feather.FOLDER)),
                id + "Choose",
                TEXTS.get("choose"),
                () -> choose.get().ifPresent(chosen -> path.set(chosen.toString())));
        getChildren().addAll(text, menu, other);
    }

    private void fill(MenuButton menu, List<List<Path>> groups) {
        menu.getItems().clear();
        for (List<Path> group : groups) {
            if (!menu.getItems().isEmpty() && !group.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(choice -> menu.getItems().add(item(choice)));
        }
        menu.setDisable(menu.getItems().isEmpty());
    }

    private MenuItem item(Path choice) {
        Path folder = choice.getParent();
        String where = folder == null ? "" : "   " + shortened(folder);
        MenuItem item = new MenuItem(choice.getFileName() + where);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> path.set(choice.toString()));
        return item;
    }

    /** The last folders of a path, which tell it from others. */
    private static String shortened(Path folder) {
        int names = folder.getNameCount();
        return names <= 2 ? folder.toString() : "…/" + folder.subpath(names - 2, names);
    }
}
