package dev.vlab.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which pages and panels there are, and which are in view. A new page or panel is one {@code add}. */
public final class Workspace {
    private final ObservableList<Page> pages = FXCollections.observableArrayList();
    private final ObservableList<Page> panels = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Page> page = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Page> panel = new SimpleObjectProperty<>();

    /** Pages of the rail, from the top. */
    public ObservableList<Page> pages() {
        return pages;
    }

    /** Panels of Explore, from the left. */
    public ObservableList<Page> panels() {
        return panels;
    }

    public ObjectProperty<@Nullable Page> pageProperty() {
        return page;
    }

    public ObjectProperty<@Nullable Page> panelProperty() {
        return panel;
    }

    /** Whether the page with this id is in view. */
    public BooleanBinding inView(String id) {
        return Bindings.createBooleanBinding(
                () -> {
                    Page now = page.get();
                    return now != null && now.id().equals(id);
                },
                page);
    }

    /** Brings the page with this id into view; a panel's id brings Explore with that panel. */
    public void show(String id) {
        pages.stream().filter(p -> p.id().equals(id)).findFirst().ifPresent(page::set);
        panels.stream().filter(p -> p.id().equals(id)).findFirst().ifPresent(p -> {
            panel.set(p);
            show("explore");
        });
    }
}
