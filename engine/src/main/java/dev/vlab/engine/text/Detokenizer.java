package dev.vlab.engine.text;

import java.util.regex.Pattern;

/**
 * Puts words together to a text. Where the spaces were is lost, so it follows the habits of written English: none
 * before a full stop, none between digits, none around a hyphen.
 */
final class Detokenizer {

    private static final Pattern CLOSING = Pattern.compile("[.,!?;:%)\\]}…]+|'(s|t|re|ve|m|ll|d)");
    private static final Pattern OPENING = Pattern.compile("[(\\[{#$£€@]+");
    private static final Pattern JOINING = Pattern.compile("[-/'_]");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern NUMBER_MARK = Pattern.compile("[.,:]");
    private static final Pattern QUOTE = Pattern.compile("\"");

    private final StringBuilder text = new StringBuilder();
    private String beforeLast = "";
    private String last = "";
    private boolean insideQuotes;

    void add(String word) {
        if (word.isEmpty()) {
            return;
        }
        boolean quote = QUOTE.matcher(word).matches();
        if (!text.isEmpty() && spaceBefore(word, quote)) {
            text.append(' ');
        }
        if (quote) {
            insideQuotes = !insideQuotes;
        }
        text.append(word);
        beforeLast = last;
        last = word;
    }

    private boolean spaceBefore(String word, boolean quote) {
        boolean insideNumber = DIGIT.matcher(word).matches()
                && (DIGIT.matcher(last).matches()
                        || (NUMBER_MARK.matcher(last).matches()
                                && DIGIT.matcher(beforeLast).matches()));
        boolean afterOpeningQuote = QUOTE.matcher(last).matches() && insideQuotes;
        boolean closingQuote = quote && insideQuotes;
        return !(insideNumber
                || afterOpeningQuote
                || closingQuote
                || CLOSING.matcher(word).matches()
                || JOINING.matcher(word).matches()
                || OPENING.matcher(last).matches()
                || JOINING.matcher(last).matches());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
