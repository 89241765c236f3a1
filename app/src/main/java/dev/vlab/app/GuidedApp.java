package dev.vlab.app;

import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.SettingsFile;
import dev.vlab.app.text.Language;
import dev.vlab.app.tour.Guide;
import dev.vlab.engine.ScratchFolder;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The program led through its own window by a thread, which then ends it. It has settings and a library of its own: it
 * begins like a first start and leaves a person's alone.
 */
abstract class GuidedApp extends Application {
    /** What it was started with. */
    record Start(Stage stage, Folders folders) {}

    /** Leads through the window; on a thread of its own. An exception's message is what failed. */
    abstract void walk(Start start) throws Exception;

    /** Is said when all went well. */
    abstract String end();

    @Override
    public void start(Stage stage) {
        Thread.ofPlatform().daemon().name("guide").start(() -> {
            boolean done = Guide.lead(end(), () -> walkAtHome(stage));
            Platform.runLater(() -> System.exit(done ? 0 : 1));
        });
    }

    private void walkAtHome(Stage stage) throws Exception {
        try (ScratchFolder home = ScratchFolder.make("vlab-tour")) {
            walk(new Start(stage, Folders.in(home.path())));
        }
    }

    /** Opens the window; with the sample library, or with an empty one to be filled. */
    static Composition open(Start start, Arguments arguments, Language language, boolean samples) throws Exception {
        try (SettingsFile settings = new SettingsFile(start.folders().config().resolve("settings.json"))) {
            settings.settings().languageProperty().set(language);
            settings.settings().samplesAddedProperty().set(!samples);
        }
        return onWindow(() -> {
            Composition composition = new Composition(start.folders(), start.stage());
            VlabApp.show(start.stage(), composition);
            composition.begin(start.folders(), arguments);
            return composition;
        });
    }

    /** Does something on the JavaFX thread and waits for it. */
    static <T> T onWindow(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Platform.runLater(task);
        return task.get();
    }

    static void close(Composition composition) throws Exception {
        onWindow(() -> {
            composition.close();
            return true;
        });
    }
}
