package dev.vlab.app.shell;

import java.util.Locale;

/** How well a name fits what a person types. */
final class Fuzzy {
    private static final double AT_START = 4;
    private static final double AT_WORD = 3;
    private static final double INSIDE = 2;
    private static final double SCATTERED = 1;

    private Fuzzy() {}

    /** From 0, where a word of the query does not fit at all; every word counts, in any order. */
    static double fit(String query, String name) {
        double sum = 0;
        for (String word : query.toLowerCase(Locale.ROOT).strip().split(" +", -1)) {
            double fit = fitWord(word, name.toLowerCase(Locale.ROOT));
            if (fit == 0) {
                return 0;
            }
            sum += fit;
        }
        return sum + 1.0 / (1 + name.length()); // of names that fit alike, the shorter one is nearer
    }

    private static double fitWord(String word, String name) {
        int place = name.indexOf(word);
        if (place == 0) {
            return AT_START;
        }
        if (place > 0) {
            return startsWord(word, name) ? AT_WORD : INSIDE;
        }
        return inOrder(word, name) ? SCATTERED : 0;
    }

    private static boolean startsWord(String word, String name) {
        for (int place = name.indexOf(word); place >= 0; place = name.indexOf(word, place + 1)) {
            if (place == 0 || !Character.isLetterOrDigit(name.charAt(place - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters stand in the name one after another, with others between them. */
    private static boolean inOrder(String word, String name) {
        int at = 0;
        for (int letter : word.codePoints().toArray()) {
            int next = name.indexOf(letter, at);
            if (next < 0) {
                return false;
            }
            at = next + Character.charCount(letter);
        }
        return true;
    }
}
