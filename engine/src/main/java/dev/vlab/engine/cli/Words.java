package dev.vlab.engine.cli;

import dev.vlab.engine.task.Capability;
import java.util.Locale;

/** How times, sizes and capabilities are written for a person. */
final class Words {

    private Words() {}

    static String of(Capability capability) {
        return switch (capability) {
            case SEARCH -> "search";
            case CAPTION -> "describe clips";
            case ASK -> "answer questions";
            case ATTENTION -> "show its attention";
            case TRAIN -> "be trained";
        };
    }

    /** {@code 0:03.2}, {@code 12:00.0}, {@code 1:02:03.4}. */
    static String time(long micros) {
        long tenths = Math.round(micros / 1e5);
        long seconds = tenths / 10;
        long hours = seconds / 3600;
        String rest = "%02d.%d".formatted(seconds % 60, tenths % 10);
        return hours > 0
                ? "%d:%02d:%s".formatted(hours, seconds / 60 % 60, rest)
                : "%d:%s".formatted(seconds / 60, rest);
    }

    static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
