package dev.vlab.engine.eval.caption;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of token. Of all rules that match at a place the one that looks furthest wins, and of those the first.
 *
 * @param pattern what is looked at; its group {@code token}, where there is one, is what becomes the token
 * @param form how the token is written; a space in it makes two tokens
 */
record PtbRule(Pattern pattern, UnaryOperator<String> form) {

    private static final String TOKEN = "token";

    static PtbRule of(String pattern) {
        return of(pattern, UnaryOperator.identity());
    }

    static PtbRule of(String pattern, UnaryOperator<String> form) {
        return new PtbRule(Pattern.compile(pattern), form);
    }

    /** Tries the rule at a place. */
    Matcher at(String text, int start) {
        return pattern.matcher(text)
                .region(start, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    /** Where the token of a match ends; what was looked at behind it is left for the next one. */
    static int tokenEnd(Matcher match) {
        return match.namedGroups().containsKey(TOKEN) ? match.end(TOKEN) : match.end();
    }
}
