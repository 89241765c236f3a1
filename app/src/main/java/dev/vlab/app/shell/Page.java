package dev.vlab.app.shell;

import dev.vlab.app.work.Lazy;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A page of the rail, or a panel beside the stage.
 *
 * @param id names it in settings and navigation, lower case
 * @param title one word for the rail or the tab
 * @param icon its icon
 * @param views makes what it shows, once it is to be seen, so that the window opens sooner
 */
public record Page(String id, String title, Ikon icon, Supplier<? extends Node> views) {
    public Page {
        views = new Lazy<Node>(views);
    }

    /** What it shows; kept, so that it keeps its state. */
    public Node view() {
        return views.get();
    }
}
