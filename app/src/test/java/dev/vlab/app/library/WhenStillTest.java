package dev.vlab.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WhenStillTest {
    /** What scrolls by asks for one thing after another; only the last is done, and nothing before all is still. */
    @Test
    void onlyWhatIsAskedForLastIsDone(FxRobot robot) throws Exception {
        WhenStill still = new WhenStill();
        List<String> done = new ArrayList<>();
        robot.interact(() -> {
            still.then("a card", () -> done.add("passed by"));
            still.then("a card", () -> done.add("stayed"));
            still.then("another card", () -> done.add("stayed too"));
            assertEquals(List.of(), done);
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !done.isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("stayed", "stayed too"), done);
    }
}
