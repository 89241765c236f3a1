package dev.vlab.app;

import dev.vlab.app.look.Look;
import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.shell.PlaceKeeper;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program on the screen. */
public final class VlabApp extends Application {
    private @Nullable Composition parts;

    @Override
    public void start(Stage stage) {
        Arguments arguments = Arguments.parse(getParameters().getRaw(), System.getProperty("os.name"), System.getenv());
        Folders folders = Folders.ofUser();
        Composition composition = new Composition(folders, stage);
        parts = composition;
        PlaceKeeper.keep(stage, composition.context().settings().windowProperty());
        show(stage, composition);
        composition.begin(folders, arguments);
        if (arguments.files().isEmpty()) {
            welcome(composition);
        }
    }

    /** Begins at the start page; at the very first start a person is shown around. */
    static void welcome(Composition composition) {
        Settings settings = composition.context().settings();
        composition.context().workspace().show("explore");
        if (!settings.touredProperty().get()) {
            settings.touredProperty().set(true);
            composition.window().tour();
        }
    }

    /** Puts the window's content on a stage, in the theme of the settings. */
    static void show(Stage stage, Composition composition) {
        Look.loadFonts();
        Scene scene = new Scene(composition.window(), 1440, 900);
        Settings settings = composition.context().settings();
        settings.follow(Theme.ofSystem());
        settings.themeProperty().subscribe(now -> Look.apply(scene, now));
        settings.textSizeProperty().subscribe(now -> now.apply(scene));
        composition.context().commands().listenTo(scene);
        stage.setTitle("VLAB Explorer");
        stage.setMinWidth(1100);
        stage.setMinHeight(700);
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void stop() {
        if (parts != null) {
            parts.close();
        }
    }
}
