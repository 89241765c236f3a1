package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.Commands;
import dev.vlab.app.text.Texts;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every command with its keys, over the page; a click or Escape puts it away. */
final class ShortcutSheet extends StackPane {
    private static final Texts TEXTS = Texts.of(ShortcutSheet.class);

    private final Commands commands;

    ShortcutSheet(Commands commands) {
        this.commands = commands;
        getStyleClass().add("sheet-ground");
        setId("shortcuts");
        setPadding(new Insets(16));
        setVisible(false);
        setOnMouseClicked(event -> setVisible(false));
    }

    void toggle() {
        if (!isVisible()) {
            fill();
        }
        setVisible(!isVisible());
    }

    private void fill() {
        Label title = new Label(TEXTS.get("shortcuts"));
        title.getStyleClass().add("title");
        List<VBox> columns = List.of(new VBox(16), new VBox(16), new VBox(16));
        CommandMenu.byGroup(commands).entrySet().stream()
                .sorted(Comparator.comparingInt(
                        group -> -group.getValue().size())) // the long ones fit where there is room
                .forEach(group -> columns.stream()
                        .min(Comparator.comparingInt(ShortcutSheet::lines))
                        .orElseThrow()
                        .getChildren()
                        .add(group(group.getKey(), group.getValue())));
        HBox groups = new HBox(32);
        groups.getChildren().addAll(columns);
        Label hint = new Label(TEXTS.get("shortcuts.hint"));
        hint.getStyleClass().addAll("secondary", "small");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox sheet = new VBox(title, scroll, hint);
        sheet.getStyleClass().add("shortcut-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(sheet);
    }

    private static int lines(VBox column) {
        return column.getChildren().stream()
                .mapToInt(group -> 2 + ((VBox) group).getChildren().size())
                .sum();
    }

    private static Node group(String name, List<Command> members) {
        Label heading = new Label(name);
        heading.getStyleClass().add("heading");
        VBox group = new VBox(4, heading);
        group.setPrefWidth(310);
        members.stream()
                .filter(command -> !command.keys().isEmpty())
                .forEach(command -> group.getChildren().add(line(command)));
        return group;
    }

    private static Node line(Command command) {
        Label name = new Label(command.name());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(4, name, gap);
        line.setAlignment(Pos.CENTER_LEFT);
        command.keys().forEach(keys -> {
            Label key = new Label(keys.getDisplayText());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(key);
        });
        return line;
    }
}
