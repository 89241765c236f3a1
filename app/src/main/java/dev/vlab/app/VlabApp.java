package dev.vlab.app;

import dev.vlab.app.look.Look;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.tour.Tour;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
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
        show(stage, composition);
        composition.begin(folders, arguments);
        arguments.tour().ifPresent(pictures -> takeTour(composition, stage.getScene(), pictures));
    }

    private static void takeTour(Composition composition, Scene scene, Path pictures) {
        Thread.ofPlatform().daemon().name("tour").start(() -> {
            boolean done = Tour.walk(() -> composition.tour(scene, pictures));
            Platform.runLater(() -> {
                composition.close();
                System.exit(done ? 0 : 1);
            });
        });
    }

    /** Puts the window's content on a stage, in the theme of the settings. */
    static void show(Stage stage, Composition composition) {
        Look.loadFonts();
        Scene scene = new Scene(composition.window(), 1440, 900);
        var theme = composition.context().settings().themeProperty();
        Look.apply(scene, theme.get());
        theme.addListener((property, before, now) -> Look.apply(scene, now));
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
