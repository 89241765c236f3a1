package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.command.Command;
import dev.vlab.app.look.TextSize;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.SettingsFile;
import dev.vlab.app.shell.Page;
import dev.vlab.app.shell.Workspace;
import dev.vlab.app.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who chose Japanese sees no English, on any page, in any tool tip, in any command. */
@ExtendWith(ApplicationExtension.class)
class JapaneseTest {
    /** Words with a space between them, as in an English sentence or label. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} +[A-Za-z]{2,}");

    /** What is English everywhere: questions to a model that knows no other language, names, and models' own cards. */
    private static final Pattern ALLOWED = Pattern.compile(
            "(What|Where) .*\\?|.*(Hugging Face|OpenAI).*|Apache-2.0, as the program|The sample model: .*|clips of this project's sample world.*|text to video、.*");

    @TempDir
    private Path folder;

    private Composition parts;
    private Locale before;

    @Start
    void open(Stage stage) {
        before = Locale.getDefault();
        Folders folders = new Folders(folder.resolve("config"), folder.resolve("data"));
        try (SettingsFile earlier = new SettingsFile(folders.config().resolve("settings.json"))) {
            earlier.settings().languageProperty().set(Language.JAPANESE);
            earlier.settings().samplesAddedProperty().set(true);
        }
        parts = new Composition(folders, (what, name) -> Optional.empty(), FirstUseTest.NO_CHOICE);
        VlabApp.show(stage, parts);
        parts.begin(folders, new Arguments(Optional.empty(), Optional.empty(), List.of()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> parts.close());
        Locale.setDefault(before);
    }

    @Test
    void noPageAndNoCommandSpeaksEnglish(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> parts.context().models().model() != null);
        Path video = TestVideo.write(folder.resolve("clip.mp4"), 20).file();
        Set<String> english = new TreeSet<>();
        robot.interact(() -> parts.dropped(List.of(video)));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> !parts.context().library().videos().isEmpty()
                        && parts.context().tasks().running().isEmpty());
        Workspace workspace = parts.context().workspace();
        for (Page page : Stream.concat(workspace.pages().stream(), workspace.panels().stream())
                .toList()) {
            robot.interact(() -> workspace.show(page.id()));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> collect(parts.window(), page.id(), english));
        }
        for (Command command : parts.context().commands().all()) {
            check(command.group(), "commands", english);
            check(command.name(), "commands", english);
        }
        assertEquals(Set.of(), english);
        assertEquals("探索", workspace.pages().getFirst().title());
    }

    @Test
    void theTabsAreReadWholeInTheLargestWords(FxRobot robot) {
        robot.interact(() -> {
            parts.context().settings().textSizeProperty().set(TextSize.LARGER);
            parts.window().getScene().getWindow().setWidth(1100);
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (Node tab : robot.lookup(".tabs .tab").queryAll()) {
            assertTrue(tab.prefWidth(-1) <= tab.getLayoutBounds().getWidth() + 1, tab.getId());
            double end = tab.localToScene(tab.getLayoutBounds()).getMaxX();
            assertTrue(end <= parts.window().getScene().getWidth(), tab.getId());
        }
    }

    private static void collect(Node node, String place, Set<String> english) {
        if (node.getId() != null && node.getId().startsWith("searchExample")) {
            return; // the model's own words
        }
        if (node instanceof ToolBar tools && !tools.isVisible()) {
            return; // the property sheet's own, which is never shown
        }
        switch (node) {
            case Labeled labeled -> check(labeled.getText(), place, english);
            case Text text -> check(text.getText(), place, english);
            case TextInputControl input -> check(input.getPromptText(), place, english);
            default -> {}
        }
        check(node.getAccessibleText(), place, english);
        if (node instanceof Control control) {
            Tooltip tip = control.getTooltip();
            check(tip == null ? "" : tip.getText(), place, english);
        }
        if (node instanceof Parent parent) {
            new ArrayList<>(parent.getChildrenUnmodifiable()).forEach(child -> collect(child, place, english));
        }
    }

    private static void check(String text, String place, Set<String> english) {
        if (text != null
                && ENGLISH.matcher(text).find()
                && !ALLOWED.matcher(text).matches()) {
            english.add(place + ": " + text);
        }
    }
}
