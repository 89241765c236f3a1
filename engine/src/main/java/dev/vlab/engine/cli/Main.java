package dev.vlab.engine.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where {@code java -jar vlab.jar} begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // pictures are drawn, windows are not
        SLF4JBridgeHandler.removeHandlersForRootLogger(); // what libraries say goes to the log, not to the console
        SLF4JBridgeHandler.install();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(VlabCommand.commandLine(out, err).execute(args));
    }
}
