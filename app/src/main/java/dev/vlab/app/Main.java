package dev.vlab.app;

import java.util.List;
import javafx.application.Application;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the program. Not an {@link Application} itself, so that it runs from a plain class path. */
public final class Main {
    private Main() {}

    /** Opens the window, or with no display (or {@code --tour DIR}) takes the tour. */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // what libraries say goes to the log, not to the console
        SLF4JBridgeHandler.install();
        Arguments arguments = Arguments.parse(List.of(args), System.getProperty("os.name"), System.getenv());
        if (arguments.tour().isPresent()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Application.launch(VlabApp.class, args);
    }
}
