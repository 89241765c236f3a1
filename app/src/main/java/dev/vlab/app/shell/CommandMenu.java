package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.CommandItem;
import dev.vlab.app.command.Commands;
import dev.vlab.app.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every command by group, behind one button. */
final class CommandMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of(CommandMenu.class);

    CommandMenu(Commands commands) {
        super(null, new FontIcon(Feather.MORE_HORIZONTAL));
        getStyleClass().addAll("flat", "icon-only");
        setId("commands");
        setAccessibleText(TEXTS.get("menu"));
        setTooltip(new Tooltip(TEXTS.get("menu.tip")));
        setOnShowing(event -> fill(commands));
        fill(commands);
    }

    private void fill(Commands commands) {
        getItems()
                .setAll(byGroup(commands).entrySet().stream()
                        .map(group -> menu(group.getKey(), group.getValue()))
                        .toList());
    }

    /** The commands by group, both in the order in which they were added. */
    static Map<String, List<Command>> byGroup(Commands commands) {
        return commands.all().stream()
                .collect(Collectors.groupingBy(Command::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static Menu menu(String group, List<Command> commands) {
        Menu menu = new Menu(group);
        commands.forEach(command -> menu.getItems().add(new CommandItem(command)));
        return menu;
    }
}
