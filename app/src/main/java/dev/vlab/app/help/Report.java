package dev.vlab.app.help;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody who is to help wants to know, as text to send: in English, whatever the window speaks.
 *
 * @param sections from the top
 */
record Report(List<Section> sections) {
    /** Warnings of the log that go with it. */
    private static final int LOG_LINES = 50;

    /** Where code of others stands in a stack trace, by the dozen. */
    private static final String FOREIGN_FRAME = "\\s+(at (?!.*dev\\.vlab\\.)|\\.\\.\\. \\d+).*";

    /**
     * Lines under a heading.
     *
     * @param lines one fact each
     */
    record Section(String title, List<String> lines) {}

    /** All of it, with what says who somebody is left out. */
    String text(PrivatePaths hiding) {
        String all = sections.stream()
                .map(section -> "## " + section.title() + "\n" + String.join("\n", section.lines()))
                .collect(Collectors.joining("\n\n", "", "\n"));
        return hiding.hiddenIn(all);
    }

    /** The latest warnings and errors, their stack traces only where they pass through this program. */
    static Section warnings(List<LogLine> log) {
        List<String> lines = log.stream()
                .filter(line -> line.level().compareTo(LogLevel.WARN) >= 0)
                .map(LogLine::text)
                .filter(text -> !text.matches(FOREIGN_FRAME))
                .toList();
        List<String> latest = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        return new Section("Latest warnings", latest.isEmpty() ? List.of("none") : latest);
    }
}
