package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterLockTest {

    @TempDir
    private Path library;

    @Test
    void staysHeldWhenTheSameProgramTriesAgain() throws IOException, InterruptedException {
        try (WriterLock _ = WriterLock.take(library)) {
            IOException refused = assertThrows(IOException.class, () -> WriterLock.take(library));
            assertTrue(refused.getMessage().contains("try again when it is done"), refused.getMessage());
            assertEquals("refused", anotherProgram());
        }
        assertEquals("taken", anotherProgram());
        WriterLock.take(library).close();
    }

    private String anotherProgram() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Another.class.getName(),
                        library.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** The other program. */
    static final class Another {

        private Another() {}

        public static void main(String[] args) throws IOException {
            try (WriterLock lock = WriterLock.tryTake(Path.of(args[0]))) {
                System.out.println(lock == null ? "refused" : "taken");
            }
        }
    }
}
