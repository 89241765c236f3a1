package dev.vlab.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the program was started.
 *
 * @param tour where to put the tour's pictures, if the tour is wanted
 * @param model the checkpoint folder to use instead of the sample model
 * @param files videos to add and open
 */
record Arguments(Optional<Path> tour, Optional<Path> model, List<Path> files) {
    /** Where the tour's pictures go when it runs for want of a display. */
    private static final Path TOUR = Path.of("target", "tour");

    /** Reads {@code [--tour DIR] [--model DIR] [FILE…]}; without a display the tour is what can be shown. */
    static Arguments parse(List<String> words, String system, Map<String, String> environment) {
        Optional<Path> tour = displayless(system, environment) ? Optional.of(TOUR) : Optional.empty();
        Optional<Path> model = Optional.empty();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--tour") && i + 1 < words.size()) {
                tour = Optional.of(Path.of(words.get(++i)));
            } else if (word.equals("--model") && i + 1 < words.size()) {
                model = Optional.of(Path.of(words.get(++i)));
            } else {
                files.add(Path.of(word));
            }
        }
        return new Arguments(tour, model, List.copyOf(files));
    }

    private static boolean displayless(String system, Map<String, String> environment) {
        boolean hasOne = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        return system.toLowerCase(Locale.ROOT).contains("linux") && !hasOne;
    }
}
