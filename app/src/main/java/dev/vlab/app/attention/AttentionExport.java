package dev.vlab.app.attention;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.feather.Feather;

/** Saving what is seen: the picture, and the numbers behind it. */
final class AttentionExport {
    private static final Texts TEXTS = Texts.of(AttentionExport.class);
    private static final Color GROUND = Color.web("#232323");

    private AttentionExport() {}

    static MenuButton button(AttentionViewModel model, Export export, Node picture, String id) {
        MenuButton button = Parts.named(
                new MenuButton(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                id + "Export",
                TEXTS.get("export.tip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems().setAll(png(export, picture), json(model, export));
        return button;
    }

    static void contextMenu(AttentionViewModel model, Export export, Node picture) {
        ContextMenu menu = new ContextMenu(png(export, picture), json(model, export));
        picture.setOnContextMenuRequested(e -> menu.show(picture, e.getScreenX(), e.getScreenY()));
    }

    private static MenuItem png(Export export, Node picture) {
        MenuItem item = new MenuItem(TEXTS.get("png"));
        item.setOnAction(e -> export.picture(TEXTS.get("picture"), "attention.png", picture, GROUND));
        return item;
    }

    private static MenuItem json(AttentionViewModel model, Export export) {
        MenuItem item = new MenuItem(TEXTS.get("json"));
        item.setOnAction(e -> {
            AttentionPicture now = model.pictureProperty().get();
            if (now != null) {
                export.text(TEXTS.get("numbers"), "attention.json", AttentionJson.of(now));
            }
        });
        return item;
    }
}
