package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages, icon over label, and at the foot what concerns the whole program. It never moves. */
final class Rail extends VBox {
    private final Workspace workspace;
    private final VBox pages = new VBox(4);

    Rail(Workspace workspace, List<Command> foot) {
        this.workspace = workspace;
        getStyleClass().add("rail");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().setAll(pages, gap);
        foot.forEach(command -> getChildren().add(button(command)));
        workspace.pages().addListener((ListChangeListener<Page>) change -> fill());
        fill();
    }

    private void fill() {
        pages.getChildren().setAll(workspace.pages().stream().map(this::button).toList());
    }

    private ToggleButton button(Page page) {
        ToggleButton button = new ToggleButton(page.title(), new FontIcon(page.icon()));
        button.setId("rail-" + page.id());
        button.setSelected(page.equals(workspace.pageProperty().get()));
        workspace.pageProperty().addListener((property, before, now) -> button.setSelected(page.equals(now)));
        button.setOnAction(event -> {
            button.setSelected(true);
            workspace.pageProperty().set(page);
        });
        return button;
    }

    private static Button button(Command command) {
        Button button = new Button(command.name(), new FontIcon(command.icon()));
        button.setId(command.id());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(command.hint());
        button.setTooltip(tip);
        button.setOnAction(event -> command.perform());
        return button;
    }
}
