package dev.vlab.app;

import static dev.vlab.app.Eyes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.look.Png;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.work.BackgroundTask;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Nobody can break the window by pressing whatever there is: it throws nothing and holds no more memory at the end than
 * after a while. {@code -Dmonkey.actions=2000} does more than each build does, {@code -Dmonkey.seed=N} something else.
 */
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {
    private static final int ACTIONS = Integer.getInteger("monkey.actions", 250);
    private static final long SEED = Long.getLong("monkey.seed", 20261201);
    private static final int REMEMBERED = 30;
    private static final int PAUSE = 50;
    private static final long MORE_ARRAYS = 600;
    private static final long MORE_MEBIBYTES = 300;
    private static final List<String> CLIPS =
            List.of("green-fish-appears.mp4", "red-robot-bounces-then-comes-down.mp4", "yellow-train-runs-left.mp4");

    @TempDir
    private Path folder;

    private Composition parts;
    private Faults faults;
    private List<Path> files;
    private final Random chosen = new Random(SEED);

    @Start
    void open(Stage stage) throws Exception {
        faults = Faults.listen();
        files = files();
        Folders folders = Folders.in(folder.resolve("home"));
        parts = new Composition(folders, (what, name) -> Optional.of(folder.resolve(name)), dialog());
        parts.context().settings().samplesAddedProperty().set(true);
        parts.context().commands().all().removeIf(command -> Monkey.COMMANDS_LEFT_ALONE.contains(command.id()));
        VlabApp.show(stage, parts);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
        parts.dropped(List.of(folder.resolve("films")));
    }

    /** Films, their folder, and what is no film. */
    private List<Path> files() throws Exception {
        Path films = Files.createDirectories(folder.resolve("films"));
        Path samples = Shipped.sampleVideos().orElseThrow();
        for (String clip : CLIPS) {
            Files.copy(samples.resolve(clip), films.resolve(clip));
        }
        Path holiday = folder.resolve("holiday.mp4");
        TestVideo.write(holiday, 50);
        Path picture = folder.resolve("saved.png");
        Png.write(new WritableImage(32, 32), picture);
        return List.of(
                films,
                films.resolve(CLIPS.getFirst()),
                films.resolve(CLIPS.getLast()),
                holiday,
                picture,
                Files.writeString(folder.resolve("notes.mp4"), "no film at all"),
                Files.writeString(folder.resolve("broken.json"), "{\"steps\": [1,"));
    }

    /** A person who chooses whatever there is, or changes their mind. */
    private OpenDialog dialog() {
        return new OpenDialog() {
            @Override
            public Optional<Path> file(String what, List<String> patterns) {
                return Optional.of(files.get(chosen.nextInt(files.size()))).filter(Files::isRegularFile);
            }

            @Override
            public List<Path> files(String what, String kind, List<String> patterns) {
                return file(what, patterns).stream().toList();
            }

            @Override
            public Optional<Path> folder(String what) {
                return chosen.nextBoolean() ? Optional.of(files.getFirst()) : Optional.empty();
            }
        };
    }

    @Test
    void whateverIsDoneNothingBreaksAndNoMemoryIsLost(FxRobot robot) throws Exception {
        Queue<String> lately = new ArrayDeque<>();
        try {
            await(() -> parts.context().models().model() != null);
            Monkey[] monkey = new Monkey[1];
            robot.interact(() -> monkey[0] = new Monkey(parts, files));
            NativeMemory warm = NativeMemory.now();
            for (int i = 0; i < ACTIONS; i++) {
                int action = i;
                robot.interact(() -> act(monkey[0], action, lately));
                assertTrue(faults.all().isEmpty(), () -> story(lately));
                if (i % PAUSE == PAUSE - 1) {
                    rest(robot);
                }
                if (i == ACTIONS / 2) { // by now every page has been seen
                    rest(robot);
                    warm = NativeMemory.now();
                }
            }
            rest(robot);
            NativeMemory end = NativeMemory.now();
            String growth = "seed " + SEED + ": " + warm + " after half of the actions, then " + end;
            assertTrue(end.arrays() <= warm.arrays() + MORE_ARRAYS, growth);
            assertTrue(end.mebibytes() <= warm.mebibytes() + MORE_MEBIBYTES, growth);
        } finally {
            robot.interact(() -> {
                parts.close();
                faults.close();
            });
        }
        assertEquals(List.of(), faults.all(), () -> story(lately));
    }

    private void act(Monkey monkey, int action, Queue<String> lately) {
        if (lately.size() == REMEMBERED) {
            lately.remove();
        }
        Random dice = new Random(new SplittableRandom(SEED + action).nextLong()); // seeds in a row throw alike
        try {
            lately.add(action + ": " + monkey.act(dice));
        } catch (RuntimeException | Error e) { // from what the program does with a key or a click
            lately.add(action + ": what failed");
            faults.add(e);
        }
    }

    /** Ends the work under way. */
    private void rest(FxRobot robot) throws Exception {
        robot.interact(() -> parts.context().playhead().playingProperty().set(false));
        robot.interact(() -> parts.context().tasks().running().forEach(BackgroundTask::cancel));
        await(() -> parts.context().tasks().running().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String story(Queue<String> lately) {
        StringWriter words = new StringWriter();
        PrintWriter out = new PrintWriter(words);
        out.println("Repeat it with -Dmonkey.seed=" + SEED + ". What was done last:");
        out.println(lately.stream().collect(Collectors.joining("\n")));
        faults.all().forEach(fault -> fault.printStackTrace(out));
        return words.toString();
    }
}
