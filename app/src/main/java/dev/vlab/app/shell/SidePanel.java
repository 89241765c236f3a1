package dev.vlab.app.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The panel beside the stage, with a tab for each. */
final class SidePanel extends BorderPane {
    private static final double LEAST_WIDTH = 352;

    private final Workspace workspace;
    private final HBox tabs = new HBox();
    private final StackPane content = new StackPane();

    SidePanel(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("side");
        tabs.getStyleClass().add("tabs");
        setTop(tabs);
        setCenter(content);
        workspace.panels().addListener((ListChangeListener<Page>) change -> fill());
        workspace.panelProperty().addListener((property, before, now) -> show(now));
        fill();
    }

    /** As wide as the tabs' words need, which are longer in some languages and sizes. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.max(LEAST_WIDTH, snappedLeftInset() + tabs.minWidth(-1) + snappedRightInset());
    }

    private void fill() {
        tabs.getChildren().setAll(workspace.panels().stream().map(this::tab).toList());
        if (workspace.panelProperty().get() == null && !workspace.panels().isEmpty()) {
            workspace.panelProperty().set(workspace.panels().getFirst());
        }
        show(workspace.panelProperty().get());
    }

    private Node tab(Page panel) {
        ToggleButton tab = new ToggleButton(panel.title());
        tab.setId("tab-" + panel.id());
        tab.getStyleClass().add("tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setSelected(panel.equals(workspace.panelProperty().get()));
        workspace.panelProperty().addListener((property, before, now) -> tab.setSelected(panel.equals(now)));
        tab.setOnAction(event -> {
            tab.setSelected(true);
            workspace.panelProperty().set(panel);
        });
        return tab;
    }

    private void show(@Nullable Page panel) {
        if (panel == null) {
            content.getChildren().clear();
        } else {
            content.getChildren().setAll(panel.view());
        }
    }
}
