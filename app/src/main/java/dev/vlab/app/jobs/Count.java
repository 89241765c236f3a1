package dev.vlab.app.jobs;

/** How many there are of something, as a person writes it. */
public final class Count {
    private Count() {}

    /** {@code 1 video}, {@code 3 videos}. */
    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
