package dev.vlab.app.library;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Chooses the tag that videos in view have; there while any video has one. */
public final class TagFilter extends MenuButton {
    private static final Texts TEXTS = Texts.of(TagFilter.class);

    private final String any = TEXTS.get("tag.any");

    /**
     * Makes the menu.
     *
     * @param chosen the tag, empty for any
     */
    public TagFilter(String id, NotesModel tags, StringProperty chosen) {
        super("", Parts.icon(Feather.TAG));
        Parts.named(this, id, TEXTS.get("tag.filter"));
        tags.tagsProperty().subscribe(now -> fill(tags, chosen));
        chosen.subscribe(now -> {
            setText(now.isEmpty() ? any : now);
            fill(tags, chosen);
        });
    }

    private void fill(NotesModel tags, StringProperty chosen) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(chosen, any, "", group));
        tags.counts().forEach((tag, count) -> items.add(item(chosen, tag + "  (" + count + ")", tag, group)));
        getItems().setAll(items);
        Parts.show(this, items.size() > 1);
    }

    private static MenuItem item(StringProperty chosen, String words, String tag, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen.get().equals(tag));
        item.setOnAction(event -> chosen.set(tag));
        return item;
    }
}
