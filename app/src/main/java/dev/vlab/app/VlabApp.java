package dev.vlab.app;

import dev.vlab.app.look.Look;
import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.tour.Tour;
import dev.vlab.engine.ScratchFolder;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program on the screen. */
public final class VlabApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(VlabApp.class);

    private @Nullable Composition parts;

    @Override
    public void start(Stage stage) throws IOException {
        Arguments arguments = Arguments.parse(getParameters().getRaw(), System.getProperty("os.name"), System.getenv());
        if (arguments.tour().isPresent()) {
            takeTour(stage, arguments, arguments.tour().get());
        } else {
            open(stage, Folders.ofUser(), arguments);
        }
    }

    private Composition open(Stage stage, Folders folders, Arguments arguments) {
        Composition composition = new Composition(folders, stage);
        parts = composition;
        show(stage, composition);
        composition.begin(folders, arguments);
        return composition;
    }

    /** The tour has settings and a library of its own: it begins like a first start and leaves a person's alone. */
    private void takeTour(Stage stage, Arguments arguments, Path pictures) throws IOException {
        ScratchFolder home = ScratchFolder.make("vlab-tour");
        Composition composition = open(stage, Folders.in(home.path()), arguments);
        Scene scene = stage.getScene();
        Thread.ofPlatform().daemon().name("tour").start(() -> {
            boolean done = Tour.walk(() -> composition.tour(scene, pictures));
            Platform.runLater(() -> {
                composition.close();
                try {
                    home.close();
                } catch (IOException e) {
                    LOG.warn("{} could not be cleared away: {}", home.path(), e.getMessage());
                }
                System.exit(done ? 0 : 1);
            });
        });
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
