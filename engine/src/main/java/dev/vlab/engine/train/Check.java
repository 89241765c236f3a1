package dev.vlab.engine.train;

/** Says what is wrong with a value of a configuration. */
final class Check {

    private Check() {}

    static void that(boolean right, String key, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(key + " " + otherwise);
        }
    }
}
