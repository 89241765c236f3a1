package dev.vlab.engine.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns HTML character references back into characters; those it does not know stay as they are. */
final class HtmlEntities {

    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:#(?<decimal>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[a-zA-Z][a-zA-Z0-9]*));");

    /** The names of U+00A0 to U+00FF in order (HTML 4, section 24.2). */
    private static final String LATIN_1 = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash
            ugrave uacute ucirc uuml yacute thorn yuml""";

    private static final Map<String, String> NAMED = named();

    private HtmlEntities() {}

    private static Map<String, String> named() {
        Map<String, String> named = new HashMap<>(Map.of(
                "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "hellip", "…", "bull", "•", "trade", "™"));
        named.putAll(Map.of(
                "ndash", "–", "mdash", "—", "lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”", "euro", "€"));
        char character = '\u00A0';
        for (String name : LATIN_1.replace('\n', ' ').split(" ", -1)) {
            named.put(name, String.valueOf(character++));
        }
        return Map.copyOf(named);
    }

    static String unescape(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        if (match.group("name") != null) {
            return NAMED.getOrDefault(match.group("name"), match.group());
        }
        String hex = match.group("hex");
        int codePoint = hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(match.group("decimal"));
        boolean character = codePoint > 0
                && codePoint <= Character.MAX_CODE_POINT
                && Character.getType(codePoint) != Character.SURROGATE;
        return character ? Character.toString(codePoint) : "\uFFFD";
    }
}
