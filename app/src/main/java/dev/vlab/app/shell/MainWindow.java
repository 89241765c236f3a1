package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.PlayerCommands;
import dev.vlab.app.preferences.PreferencesSheet;
import dev.vlab.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The window's content: rail, page, notices, status line; drop hint, shortcut sheet, preferences, finder and tour over
 * them.
 */
public final class MainWindow extends StackPane {
    private static final Texts TEXTS = Texts.of(MainWindow.class);

    private final BorderPane frame = new BorderPane();
    private final StackPane dropHint = new StackPane(new Label(TEXTS.get("drop")));
    private final ShortcutSheet shortcuts;
    private final Finder finder;
    private final FirstTour tour;
    private final PreferencesSheet preferences;
    private final HelpMenu help;
    private final Consumer<List<Path>> dropped;
    private final ExplorePage stage;

    /**
     * Builds the window.
     *
     * @param start what stands on the stage while no video is open
     * @param helping what the menu of Help offers besides the shortcuts
     * @param openModel lets a person choose another model
     * @param dropped takes files and folders dropped onto the window
     */
    public MainWindow(
            AppContext context,
            Player player,
            PlayerCommands playing,
            Node start,
            List<Command> helping,
            Runnable openModel,
            Consumer<List<Path>> dropped) {
        this.dropped = dropped;
        Workspace workspace = context.workspace();
        shortcuts = new ShortcutSheet(context.commands());
        finder = new Finder(
                new FinderModel(context.commands(), workspace, context.library().videos(), video -> {
                    context.playhead().open(video.info());
                    workspace.show("explore");
                }));
        tour = new FirstTour(frame, context.commands(), () -> workspace.show("explore"));
        preferences = new PreferencesSheet(context.settings(), context.commands());
        WindowCommands commands = new WindowCommands(
                workspace,
                context.settings(),
                openModel,
                shortcuts::toggle,
                finder::toggle,
                preferences::toggle,
                tour::toggle,
                this::showHelp,
                this::toggleFullScreen);
        help = new HelpMenu(Stream.concat(Stream.of(commands.shortcuts, commands.tour), helping.stream())
                .toList());
        commands.all().forEach(context.commands()::add);
        playing.all().forEach(context.commands()::add);

        ExploreModel explore = new ExploreModel(context.playhead(), context.models(), context.tasks());
        stage = new ExplorePage(context, explore, player, playing, start, commands.openModel);
        Page explorePage = new Page("explore", TEXTS.get("page.explore"), Feather.EYE, () -> stage);
        workspace.pages().addFirst(explorePage);

        Rail rail = new Rail(workspace, List.of(commands.settings, commands.help));
        frame.setLeft(rail);
        frame.setMinSize(0, 0); // never larger than the window, where its top would be out of sight
        frame.setBottom(new VBox(new NoticeStack(context.notices()), new StatusLine(context.tasks())));
        frame.getBottom().setViewOrder(-1);
        workspace.pageProperty().addListener((property, before, now) -> show(now));
        workspace.pageProperty().set(explorePage);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(window -> window instanceof Stage full ? full.fullScreenProperty() : null)
                .orElse(false)
                .subscribe(this::followFullScreen);

        stage.controlsShownProperty().bind(tour.visibleProperty()); // it points at them

        dropHint.getStyleClass().add("drop-hint");
        dropHint.setVisible(false);
        dropHint.setMouseTransparent(true);
        getChildren().setAll(frame, dropHint, shortcuts, preferences, finder, tour);
        // A page may take what is dragged over it, and then the window says nothing.
        addEventFilter(DragEvent.DRAG_OVER, event -> dropHint.setVisible(false));
        addEventFilter(DragEvent.DRAG_DROPPED, event -> dropHint.setVisible(false));
        setOnDragOver(this::dragOver);
        setOnDragExited(event -> dropHint.setVisible(false));
        setOnDragDropped(this::drop);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shortcuts.isVisible()) {
                shortcuts.setVisible(false);
                event.consume();
            }
        });
    }

    /** The frame on the stage with what is drawn over it, or null. */
    public @Nullable WritableImage picture() {
        return stage.picture().picture();
    }

    /** Shows a person around. */
    public void tour() {
        tour.toggle();
    }

    private void show(@Nullable Page page) {
        frame.setCenter(page == null ? null : page.view());
        if (page != null) { // where notices leave it too little room, its foot is behind them
            BorderPane.setAlignment(page.view(), Pos.TOP_LEFT);
        }
    }

    private void showHelp() {
        help.toggle(frame.getLeft().lookup("#help"));
    }

    private void toggleFullScreen() {
        if (getScene().getWindow() instanceof Stage window) {
            window.setFullScreen(!window.isFullScreen());
        }
    }

    /** In full screen there is the stage with its controls and nothing beside it. */
    private void followFullScreen(boolean full) {
        Parts.show(frame.getLeft(), !full);
        Parts.show(frame.getBottom(), !full);
        stage.stageAlone(full);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            dropHint.setVisible(true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            dropped.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
