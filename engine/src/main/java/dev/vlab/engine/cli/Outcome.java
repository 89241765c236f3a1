package dev.vlab.engine.cli;

/**
 * What a verb found.
 *
 * @param json what {@code --json} prints: records, lists and maps
 * @param text what a person reads, without a line break at its end
 * @param problem why the exit code is 1 all the same, empty for 0
 */
record Outcome(Object json, String text, String problem) {

    Outcome(Object json, String text) {
        this(json, text, "");
    }
}
