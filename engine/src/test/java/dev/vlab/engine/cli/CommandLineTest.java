package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What every verb owes its users, whatever it does. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void wrongUsageIsExitCodeTwoAndOneLine() {
        for (Run run : new Run[] {
            Run.vlab("nonsense"),
            Run.vlab("search", "--library", folder),
            Run.vlab("search", "--library", folder, "-k", "many", "a car"),
            Run.vlab("search", "--library", folder, "-k", "0", "a car"),
            Run.vlab("search", "--library", folder, "--threshold", "7", "a car"),
        }) {
            assertEquals(2, run.exitCode(), run.toString());
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains("--help"), run.err());
        }
    }

    @Test
    void aMistypedWordIsGuessed() {
        assertTrue(Run.vlab("captoin").err().startsWith("vlab: there is no verb captoin; is caption meant?"));
        assertTrue(Run.vlab("doctor", "--jsn").err().contains("no option --jsn; is --json meant?"));
        assertTrue(Run.vlab("doctor", "now").err().contains("no place for another argument, now"));
    }

    @Test
    void aFailureIsExitCodeOneAndOneClearLine() {
        Path nowhere = folder.resolve("nowhere");
        Run run = Run.vlab("search", "--json", "--library", nowhere, "a car");
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("vlab: " + nowhere), run.err());
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        Path model = folder.resolve("no-model");
        Run run = Run.vlab("index", "--library", folder.resolve("library"), "--model", model, folder);
        assertEquals(1, run.exitCode());
        assertTrue(run.lastError().contains(model.toString()), run.err());
    }

    @Test
    void everyVerbExplainsItself() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine vlab = VlabCommand.commandLine(nowhere, nowhere);
        vlab.getSubcommands().forEach((name, verb) -> {
            Run run = Run.vlab(name, "--help");
            assertEquals(0, run.exitCode());
            assertTrue(run.out().contains(name), run.out());
            assertTrue(verb.getCommandSpec().usageMessage().description().length > 0, name);
        });
        assertEquals(0, Run.vlab("--version").exitCode());
    }
}
