package dev.vlab.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is followed as it grows, over midnight, and however large it is. */
class LogTailTest {
    @TempDir
    Path folder;

    private Path append(String day, String text) throws IOException {
        Path file = folder.resolve("vlab." + day + ".log");
        return Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static String entry(String level, String message) {
        return "2026-03-01 10:00:00.123 %-5s [work-0] d.v.a.work.BackgroundTask - %s\n".formatted(level, message);
    }

    private static List<String> messages(List<LogLine> lines) {
        return lines.stream().map(LogLine::message).toList();
    }

    @Test
    void whatIsAddedComesOnceAndOnlyInWholeLines() throws IOException {
        LogTail tail = new LogTail(folder.resolve("not-yet"));
        assertEquals(List.of(), tail.read());

        tail = new LogTail(folder);
        append("2026-03-01", entry("INFO", "one") + entry("INFO", "two"));
        assertEquals(List.of("one", "two"), messages(tail.read()));
        append("2026-03-01", entry("WARN", "日本語").strip());
        assertEquals(List.of(), tail.read());
        append("2026-03-01", "\n");
        assertEquals(List.of("日本語"), messages(tail.read()));
        assertEquals(List.of(), tail.read());
    }

    @Test
    void aStackTraceBelongsToItsEntryAlsoWhereItComesLater() throws IOException {
        LogTail tail = new LogTail(folder);
        append("2026-03-01", entry("ERROR", "Describing failed"));
        tail.read();
        append("2026-03-01", "java.io.IOException: gone\r\n\tat dev.vlab.X.y(X.java:1)\r\n" + entry("INFO", "on"));
        List<LogLine> lines = tail.read();
        assertEquals(
                List.of(LogLevel.ERROR, LogLevel.ERROR, LogLevel.INFO),
                lines.stream().map(LogLine::level).toList());
        assertEquals("\tat dev.vlab.X.y(X.java:1)", lines.get(1).text());
        assertTrue(lines.get(1).says("describing FAILED"));
        assertEquals("10:00:00.123", lines.get(2).time());
        assertEquals("d.v.a.work.BackgroundTask", lines.get(2).source());
    }

    @Test
    void aNewDaysFileIsGoneOnWith() throws IOException {
        LogTail tail = new LogTail(folder);
        append("2026-02-28", entry("INFO", "yesterday"));
        append("2026-03-01", entry("INFO", "today"));
        assertEquals(List.of("yesterday", "today"), messages(tail.read()));
        append("2026-03-01", entry("INFO", "late"));
        append("2026-03-02", entry("INFO", "tomorrow"));
        Files.delete(folder.resolve("vlab.2026-02-28.log"));
        assertEquals(List.of("late", "tomorrow"), messages(tail.read()));
        Files.delete(folder.resolve("vlab.2026-03-01.log"));
        append("2026-03-02", entry("INFO", "later"));
        assertEquals(List.of("later"), messages(tail.read()));
    }

    @Test
    void ofALargeLogTheEndIsReadAndOfAnEmptiedOneTheBeginning() throws IOException {
        LogTail tail = new LogTail(folder, 1000);
        append("2026-02-28", entry("INFO", "long ago"));
        for (int i = 0; i < 100; i++) {
            append("2026-03-01", entry("INFO", "entry " + i));
        }
        List<String> read = messages(tail.read());
        assertEquals("entry 99", read.getLast());
        assertTrue(read.size() >= 8 && read.size() <= 14, read.toString());
        assertTrue(read.stream().allMatch(message -> message.startsWith("entry ")), read.toString());

        Files.writeString(folder.resolve("vlab.2026-03-01.log"), entry("INFO", "afresh"));
        assertEquals(List.of("afresh"), messages(tail.read()));
    }
}
