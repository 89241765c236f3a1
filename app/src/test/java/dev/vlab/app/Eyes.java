package dev.vlab.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person in front of the window sees, and how long he waits for it. */
final class Eyes {
    private Eyes() {}

    static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether a node and all that it lies in are visible. */
    static boolean shown(Node node) {
        return Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
    }

    static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Eyes::shown);
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>queryAs(Labeled.class).getText();
    }
}
