package dev.vlab.app;

import java.util.List;
import java.util.Map;
import javafx.application.Application;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the program. Not an {@link Application} itself, so that it runs from a plain class path. */
public final class Main {
    private Main() {}

    /**
     * Opens the window, or with no display (or {@code --tour DIR}) takes the tour; {@code --pictures DIR} takes
     * pictures of every page instead, {@code --bench-ui} measures how smooth the window is, {@code --check} only says
     * whether the program starts here.
     */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // what libraries say goes to the log, not to the console
        SLF4JBridgeHandler.install();
        Map<String, String> environment = System.getenv();
        String system = System.getProperty("os.name");
        boolean tour =
                Arguments.parse(List.of(args), system, environment).tour().isPresent();
        Class<? extends Application> program = switch (args.length == 0 ? "" : args[0]) {
            case "--pictures" -> AlbumApp.class;
            case "--bench-ui" -> SmoothnessApp.class;
            case "--check" -> CheckApp.class;
            default -> tour ? TourApp.class : VlabApp.class;
        };
        if (tour || program == AlbumApp.class || program == CheckApp.class) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Application.launch(program, args);
    }
}
