package dev.vlab.engine.eval.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits captions into the tokens that COCO caption evaluation counts: the Penn Treebank's, in lower case, without
 * punctuation.
 *
 * <p>{@code The boys' dog can't…} becomes {@code the boys dog ca n't}. Brackets become {@code -lrb-} and so on, which
 * are not on the list of punctuation and stay; so do dashes within a word, sums of money without their sign apart, and
 * rows of marks such as {@code !!!}.
 */
public final class PtbTokenizer {

    /** What COCO caption evaluation leaves out. Its brackets are in capitals, so that those of a caption stay. */
    private static final Set<String> PUNCTUATION =
            Set.of("''", "'", "``", "`", ".", "?", "!", ",", ":", "-", "--", "...", ";");

    private static final Pattern PLAIN_WORDS = Pattern.compile("[A-Za-z]+(?=[ \\n])");
    private static final Set<String> TWO_WORDS = Set.of("cannot", "gonna", "gotta", "lemme", "gimme", "wanna");

    private PtbTokenizer() {}

    /**
     * Splits captions. They are read as one text, a line each: where a single letter with a dot ends a caption, how the
     * next caption begins decides whether the dot belongs to the letter.
     *
     * @return for each caption its tokens, a space between them; a token can hold a space that does not break
     */
    public static List<String> tokenize(List<String> captions) {
        List<String> tokenized = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String caption : captions) {
            text.append(caption.replaceAll("\\R", " ").replace("\u00AD", "")).append('\n');
        }
        text.setLength(Math.max(0, text.length() - 1));
        String all = text.toString();
        int start = 0;
        for (int i = 0; i < captions.size(); i++) {
            int end = all.indexOf('\n', start);
            end = end < 0 ? all.length() : end;
            tokenized.add(line(all, start, end));
            start = end + 1;
        }
        return tokenized;
    }

    private static String line(String text, int start, int end) {
        StringJoiner tokens = new StringJoiner(" ");
        int at = start;
        while (at < end) {
            Matcher plain = PLAIN_WORDS.matcher(text).region(at, text.length());
            if (plain.lookingAt() && !TWO_WORDS.contains(plain.group().toLowerCase(Locale.ROOT))) {
                tokens.add(plain.group().toLowerCase(Locale.ROOT));
                at = plain.end();
                continue;
            }
            PtbRule best = null;
            int furthest = at;
            int tokenEnd = at + 1;
            for (PtbRule rule : PtbRules.ALL) {
                Matcher match = rule.at(text, at);
                if (match.lookingAt() && match.end() > furthest) {
                    best = rule;
                    furthest = match.end();
                    tokenEnd = PtbRule.tokenEnd(match);
                }
            }
            if (best != null) {
                String token = best.form().apply(text.substring(at, tokenEnd)).toLowerCase(Locale.ROOT);
                Arrays.stream(token.split(" ", -1))
                        .filter(part -> !part.isEmpty() && !PUNCTUATION.contains(part))
                        .forEach(tokens::add);
            }
            at = tokenEnd;
        }
        return tokens.toString();
    }
}
