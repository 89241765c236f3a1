package dev.vlab.app.library;

import dev.vlab.app.jobs.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Chooses the tag that videos in view have; there while any video has one. */
final class TagFilter extends MenuButton {
    private static final String ANY = "Any tag";

    TagFilter(LibraryPageModel model) {
        super(ANY, Parts.icon(Feather.TAG));
        Parts.named(this, "library-tags", "Show only videos with a tag");
        model.library().tags().tagsProperty().subscribe(now -> fill(model));
        model.tagProperty().subscribe(now -> {
            setText(now.isEmpty() ? ANY : now);
            fill(model);
        });
    }

    private void fill(LibraryPageModel model) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(model, ANY, "", group));
        model.library()
                .tags()
                .counts()
                .forEach((tag, count) -> items.add(item(model, tag + "  (" + count + ")", tag, group)));
        getItems().setAll(items);
        Parts.show(this, items.size() > 1);
    }

    private static MenuItem item(LibraryPageModel model, String words, String tag, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(model.tagProperty().get().equals(tag));
        item.setOnAction(event -> model.tagProperty().set(tag));
        return item;
    }
}
