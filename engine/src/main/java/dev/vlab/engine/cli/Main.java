package dev.vlab.engine.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where {@code java -jar vlab.jar} begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // pictures are drawn, windows are not
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(VlabCommand.commandLine(out, err).execute(args));
    }
}
