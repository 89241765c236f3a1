package dev.vlab.engine.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cleans a text as CLIP does before it is cut into tokens: light repair of characters, HTML entities, white space,
 * lower case.
 *
 * <p>CLIP repairs with ftfy. Its frequent cases are here (curly quotes, ligatures, full-width letters, control
 * characters); text decoded with a wrong character set is not put right.
 */
final class TextCleaner {

    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\\u02BC\\u2018-\\u201B]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\\u201C-\\u201F]");
    private static final Pattern COMPATIBLE = Pattern.compile("[\\uFB00-\\uFB06\\uFF01-\\uFF9F\\uFFE0-\\uFFE6]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x00-\\x08\\x0E-\\x1B\\x7F\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFC]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private TextCleaner() {}

    static String clean(String text) {
        String clean = LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
        clean = SINGLE_QUOTE.matcher(clean).replaceAll("'");
        clean = DOUBLE_QUOTE.matcher(clean).replaceAll("\"");
        clean = COMPATIBLE
                .matcher(clean)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Normalizer.normalize(match.group(), Normalizer.Form.NFKC)));
        clean = HtmlEntities.unescape(HtmlEntities.unescape(clean));
        clean = INVISIBLE.matcher(clean).replaceAll("");
        clean = Normalizer.normalize(clean, Normalizer.Form.NFC);
        return SPACE.matcher(clean).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
