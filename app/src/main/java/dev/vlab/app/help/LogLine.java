package dev.vlab.app.help;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param level how grave its entry is
 * @param head first line of its entry: the line itself, unless it goes on with the one before it, as a stack trace does
 * @param text as it stands in the file
 */
public record LogLine(LogLevel level, String head, String text) {
    /** As {@code logback.xml} has it: date and time, level, thread, who speaks, what. */
    private static final Pattern HEAD = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d\\s(\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\s([A-Z]+)\\s+\\[(.*?)\\]\\s(\\S+)\\s-\\s(.*)");

    /**
     * The line that follows another, or begins the file; what has no head of its own belongs to that of the one before.
     */
    static LogLine after(@Nullable LogLine before, String text) {
        Matcher head = HEAD.matcher(text);
        if (head.matches()) {
            return new LogLine(LogLevel.valueOf(head.group(2)), text, text);
        }
        return before == null ? new LogLine(LogLevel.INFO, text, text) : new LogLine(before.level, before.head, text);
    }

    /** Whether it begins an entry. */
    boolean begins() {
        return text.equals(head);
    }

    /** The time of day of an entry, empty for a line that goes on. */
    String time() {
        return part(1, "");
    }

    /** Who speaks. */
    String source() {
        return part(4, "");
    }

    /** What is said, or the whole of a line that goes on. */
    String message() {
        return part(5, text);
    }

    private String part(int group, String otherwise) {
        Matcher match = HEAD.matcher(text);
        return match.matches() ? match.group(group) : otherwise;
    }

    /** Whether it or its entry's first line has these words in it, in any case. */
    public boolean says(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return text.toLowerCase(Locale.ROOT).contains(wanted)
                || head.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
