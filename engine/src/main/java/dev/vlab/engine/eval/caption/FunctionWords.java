package dev.vlab.engine.eval.caption;

import java.util.Set;

/** English words that say little by themselves and that METEOR therefore counts for less. */
final class FunctionWords {

    private static final Set<String> WORDS =
            Set.of(("a an the this that these those all some any no not n't each other such "
                            + "i you he she it we they me him her us them my your his its our their "
                            + "who which what when where there here "
                            + "is are was were be been being am 's 're 'm has have had having do does did "
                            + "will would can could may should must "
                            + "and or but if as because so than then "
                            + "of in to for on with at by from into about over after before between through up out "
                            + "also more most only very one two new said now")
                    .split(" "));

    private FunctionWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
