package dev.vlab.app.player;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as a person reads them. */
public final class Timecode {
    private static final Pattern TYPED = Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,6}(?:\\.\\d{0,6})?)");

    private Timecode() {}

    /** Minutes, seconds and milliseconds, {@code 00:03.240}; with hours in front where there are any. */
    public static String exact(long micros) {
        long millis = micros / 1000;
        return String.format(Locale.ROOT, "%s.%03d", clock(millis / 1000), millis % 1000);
    }

    /** To the tenth of a second, {@code 0:03.2}: for labels where room is short. */
    public static String tenths(long micros) {
        long tenths = micros / 100_000;
        long seconds = tenths / 10;
        return String.format(Locale.ROOT, "%d:%02d.%d", seconds / 60, seconds % 60, tenths % 10);
    }

    /** A length for a card, {@code 0:07} or {@code 1:02:03}, rounded to the second, never below one. */
    public static String length(long micros) {
        long seconds = Math.max(1, Math.round(micros / 1e6));
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Frames per second, {@code 25} or {@code 29.97}. */
    public static String rate(double perSecond) {
        return perSecond == Math.rint(perSecond)
                ? String.valueOf((long) perSecond)
                : String.format(Locale.ROOT, "%.2f", perSecond);
    }

    /** The instant in microseconds that {@code 12.5}, {@code 1:02.3} or {@code 1:02:03} stands for; else nothing. */
    public static OptionalLong parse(String text) {
        Matcher matcher = TYPED.matcher(text.strip().replace(',', '.'));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long minutes = whole(matcher.group(1)) * 60 + whole(matcher.group(2));
        return OptionalLong.of(minutes * 60_000_000 + Math.round(Double.parseDouble(matcher.group(3)) * 1e6));
    }

    private static long whole(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
