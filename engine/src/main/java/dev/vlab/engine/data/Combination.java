package dev.vlab.engine.data;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * What makes a clip new to a model: thing, colour and kind of action, and in a sequence the pair of them. A scene and
 * its reverse are one combination. Every combination belongs to one split for good, whatever the seed; a training clip
 * holds no part that is kept for validation or test.
 */
final class Combination {

    private final List<String> parts;

    private Combination(List<String> parts) {
        this.parts = parts;
    }

    static Combination of(Scene scene) {
        return new Combination(scene.parts().stream()
                .map(part -> "%s %s %s"
                        .formatted(
                                part.actor().colour(),
                                part.actor().thing(),
                                part.beat().action().axis()))
                .sorted()
                .toList());
    }

    String key() {
        return parts.stream().collect(Collectors.joining(" + ")).toLowerCase(Locale.ROOT);
    }

    Split split() {
        List<Split> of = parts.stream().map(Combination::split).toList();
        if (of.contains(Split.TEST)) {
            return Split.TEST;
        }
        return of.contains(Split.VALIDATION) ? Split.VALIDATION : split(key());
    }

    /** A tenth each for validation and test. */
    private static Split split(String key) {
        return switch (new SplittableRandom(key.toLowerCase(Locale.ROOT).hashCode()).nextInt(10)) {
            case 0 -> Split.TEST;
            case 1 -> Split.VALIDATION;
            default -> Split.TRAIN;
        };
    }
}
