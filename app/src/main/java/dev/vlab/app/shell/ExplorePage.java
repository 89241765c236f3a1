package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.PlayerCommands;
import dev.vlab.app.player.StageView;
import dev.vlab.app.player.TimelineModel;
import dev.vlab.app.player.TimelineView;
import dev.vlab.app.player.TransportBar;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The stage with header, transport and timeline, and the panel of the chosen task beside it. */
final class ExplorePage extends SplitPane {
    private static final Texts TEXTS = Texts.of(ExplorePage.class);

    private final Settings settings;
    private final StageView picture;
    private final Header header;
    private final VBox left;
    private final SidePanel side;
    private final BooleanProperty controlsShown = new SimpleBooleanProperty();

    ExplorePage(
            AppContext context,
            ExploreModel model,
            Player player,
            PlayerCommands playing,
            Node start,
            Command openModel) {
        this.settings = context.settings();
        getStyleClass().add("explore");
        picture = new StageView(player, context.overlays());
        picture.setOnContextMenuRequested(
                event -> savePicture(playing.savePicture).show(picture, event.getScreenX(), event.getScreenY()));
        StackPane stage = new StackPane(picture, start);
        stage.setId("stage");
        VBox.setVgrow(stage, Priority.ALWAYS);
        TimelineView timeline = new TimelineView(
                new TimelineModel(context.playhead()),
                context.playhead(),
                context.tracks(),
                settings.themeProperty().map(theme -> theme.palette()));
        header = new Header(model, context.models(), openModel, new CommandMenu(context.commands()));
        TransportBar transport = new TransportBar(player, playing);
        var used = controlsShown.or(context.playhead().videoProperty().isNotNull());
        for (Node control : List.of(transport, timeline)) { // without a video there is nothing to play
            control.visibleProperty().bind(used);
            control.managedProperty().bind(used);
        }
        left = new VBox(header, foreignLine(model.foreign()), stage, transport, timeline);
        left.setMinWidth(480);
        side = new SidePanel(context.workspace());
        getItems().setAll(left, side);
        SplitPane.setResizableWithParent(side, false);
        widthProperty().addListener((property, before, now) -> {
            if (before.doubleValue() == 0) {
                setDividerPosition(0, 1 - settings.panelWidthProperty().get() / now.doubleValue());
            }
        });
        side.widthProperty().addListener((property, before, now) -> {
            if (before.doubleValue() > 0 && now.doubleValue() > 0) {
                settings.panelWidthProperty().set(now.doubleValue());
            }
        });
    }

    /** Shows the player's controls without a video too. */
    BooleanProperty controlsShownProperty() {
        return controlsShown;
    }

    /** Leaves out what is beside the stage and above it. */
    void stageAlone(boolean alone) {
        if (alone) {
            getItems().setAll(left);
        } else if (getItems().size() == 1) {
            getItems().setAll(left, side);
            setDividerPosition(0, 1 - settings.panelWidthProperty().get() / getWidth());
        }
        Parts.show(header, !alone);
    }

    /** The stage. */
    StageView picture() {
        return picture;
    }

    private static ContextMenu savePicture(Command save) {
        MenuItem item = new MenuItem(save.name(), new FontIcon(save.icon()));
        item.setOnAction(event -> save.perform());
        ContextMenu menu = new ContextMenu(item);
        menu.setAutoHide(true);
        return menu;
    }

    private static Node foreignLine(ObservableValue<Boolean> foreign) {
        Label words = new Label(TEXTS.get("foreign"));
        words.getStyleClass().addAll("secondary", "small");
        HBox line = new HBox(new FontIcon(Feather.INFO), words);
        line.getStyleClass().add("foreign-line");
        line.setId("foreign-line");
        line.visibleProperty().bind(foreign);
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
