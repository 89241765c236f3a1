package dev.vlab.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final BackgroundTasks tasks = new BackgroundTasks(work::add, Runnable::run);
    private final List<String> log = new ArrayList<>();

    private void workThrough() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private <T> BackgroundTask<T> logged(BackgroundTask<T> task) {
        return task.onDone(result -> log.add("done " + result))
                .onFailed(e -> log.add("failed " + e.getMessage()))
                .onCancelled(() -> log.add("cancelled"))
                .onFinished(() -> log.add("finished"));
    }

    @Test
    void deliversTheResultAndIsSeenWhileItRuns() {
        BackgroundTask<Integer> task = logged(tasks.task("Counting", progress -> {
                    progress.report(0.5, "half");
                    return 42;
                }))
                .start();
        assertSame(task, tasks.running().getFirst());
        workThrough();
        assertEquals(List.of("done 42", "finished"), log);
        assertEquals(0.5, task.fractionProperty().get());
        assertEquals("half", task.doingProperty().get());
        assertTrue(tasks.running().isEmpty());
    }

    @Test
    void deliversAFailure() {
        logged(tasks.task("Failing", progress -> {
                    throw new IOException("no such file");
                }))
                .start();
        workThrough();
        assertEquals(List.of("failed no such file", "finished"), log);
    }

    @Test
    void whatTasksUseIsGivenBackAfterTheLastOfThem() {
        logged(tasks.task("First", progress -> 1)).start();
        logged(tasks.task("Second", progress -> 2).quiet()).start();
        tasks.afterThoseUnderWay(() -> log.add("given back"));
        logged(tasks.task("Later", progress -> 3)).start();
        workThrough();
        assertEquals(List.of("done 1", "finished", "done 2", "given back", "finished", "done 3", "finished"), log);
        tasks.afterThoseUnderWay(() -> log.add("at once"));
        assertEquals("at once", log.getLast());
    }

    @Test
    void aPausedTaskWaitsUntilItGoesOnOrIsCancelled() throws InterruptedException {
        BackgroundTask<String> task = logged(tasks.task("Long", progress -> {
                    progress.check();
                    return "all";
                }))
                .pausable()
                .start();
        task.pause(true);
        Thread worker = Thread.ofPlatform().start(this::workThrough);
        assertFalse(worker.join(Duration.ofMillis(300)), "it goes on though it is paused");
        assertEquals(List.of(), log);
        task.pause(false);
        worker.join();
        assertEquals(List.of("done all", "finished"), log);

        log.clear();
        BackgroundTask<String> other = logged(tasks.task("Long", progress -> {
                    progress.check();
                    return "all";
                }))
                .pausable()
                .start();
        other.pause(true);
        other.cancel();
        workThrough();
        assertEquals(List.of("cancelled", "finished"), log);
    }

    @Test
    void aCancelledTaskEndsAtItsNextCheckAndDeliversNothing() {
        BackgroundTask<Integer> task = tasks.task("Long", progress -> {
            log.add("begun");
            tasks.running().getFirst().cancel();
            progress.check();
            return 1;
        });
        logged(task).start();
        workThrough();
        assertEquals(List.of("begun", "cancelled", "finished"), log);
    }

    @Test
    void onlyTheLatestResultArrives() {
        LatestOnly slot = tasks.latestOnly();
        logged(slot.task("First", progress -> 1)).start();
        logged(slot.task("Second", progress -> 2)).start();
        workThrough();
        assertEquals(List.of("cancelled", "finished", "done 2", "finished"), log);
    }
}
