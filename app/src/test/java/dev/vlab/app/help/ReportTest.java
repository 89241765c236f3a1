package dev.vlab.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.help.Report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A report tells of the program and not of the person. */
class ReportTest {
    private static final PrivatePaths LINUX = new PrivatePaths(Set.of("/home/ada", "/home/ada/"), "ada");
    private static final PrivatePaths WINDOWS =
            new PrivatePaths(Set.of("C:\\Users\\Ada L", "/C:/Users/Ada%20L/"), "Ada L");

    private static String said(PrivatePaths hiding, String line) {
        return new Report(List.of(new Section("Log", List.of(line)))).text(hiding);
    }

    @Test
    void theHomeFolderIsNowhereInIt() {
        List<String> lines = List.of(
                "/home/ada/Videos/a.mp4: no such file",
                "home: /home/ada",
                "\"/home/ada\" is full",
                "file:///home/ada/x.jar!/y",
                "at /HOME/Ada/x",
                "/media/ada/disk/film.mp4");
        lines.forEach(
                line -> assertFalse(said(LINUX, line).toLowerCase(Locale.ROOT).contains("ada"), said(LINUX, line)));
        assertEquals("## Log\n~/Videos/a.mp4: no such file\n", said(LINUX, lines.getFirst()));
        assertEquals("## Log\n/media/(user)/disk/film.mp4\n", said(LINUX, lines.getLast()));

        List.of(
                        "C:\\Users\\Ada L\\Videos\\a.mp4",
                        "{\"folder\": \"C:\\\\Users\\\\Ada L\\\\Videos\"}",
                        "file:/C:/Users/Ada%20L/x.jar",
                        "c:/users/ada l/x")
                .forEach(line ->
                        assertFalse(said(WINDOWS, line).toLowerCase(Locale.ROOT).contains("ada"), said(WINDOWS, line)));
    }

    @Test
    void whatIsNotTheHomeFolderStays() {
        String line = "/home/adam/x of adamant /data/ada-films/x";
        assertEquals("## Log\n" + line + "\n", said(LINUX, line));
        assertEquals("## Log\n/x/y\n", said(new PrivatePaths(Set.of("/"), ""), "/x/y"));
    }

    @Test
    void theLatestWarningsAreInItWithoutForeignFrames() {
        List<LogLine> log = IntStream.range(0, 60)
                .mapToObj(i -> LogLine.after(
                        null, LogTailTest.entry("WARN", "odd " + i).strip()))
                .toList();
        LogLine failed =
                LogLine.after(null, LogTailTest.entry("ERROR", "failed").strip());
        List<LogLine> all = new ArrayList<>(log);
        all.add(LogLine.after(null, LogTailTest.entry("INFO", "all is well").strip()));
        all.add(failed);
        all.add(LogLine.after(failed, "java.io.IOException: gone"));
        all.add(LogLine.after(failed, "\tat java.base/java.lang.Thread.run(Thread.java:1)"));
        all.add(LogLine.after(failed, "\tat dev.vlab.app.X.y(X.java:1)"));
        all.add(LogLine.after(failed, "\t... 12 common frames omitted"));
        List<String> lines = Report.warnings(all).lines();
        assertEquals(50, lines.size());
        assertTrue(lines.getFirst().endsWith("odd 13"), lines.getFirst());
        assertEquals("\tat dev.vlab.app.X.y(X.java:1)", lines.getLast());
        assertEquals("java.io.IOException: gone", lines.get(48));
        assertEquals(List.of("none"), Report.warnings(List.of()).lines());
    }
}
