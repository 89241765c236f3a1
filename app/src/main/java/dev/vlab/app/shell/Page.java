package dev.vlab.app.shell;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A page of the rail, or a panel beside the stage.
 *
 * @param id names it in settings and navigation, lower case
 * @param title one word for the rail or the tab
 * @param icon its icon
 * @param view what it shows; kept, so that it keeps its state
 */
public record Page(String id, String title, Ikon icon, Node view) {}
