package dev.vlab.engine.cli;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param name what it is
 * @param ok whether it will do
 * @param found what was found
 * @param advice what to do, empty if nothing
 */
record Check(String name, boolean ok, String found, String advice) {

    static Check fine(String name, String found) {
        return new Check(name, true, found, "");
    }
}
